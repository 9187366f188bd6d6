# French. The source of all interface languages is English.

## The language: from left to right (ltr) or from right to left (rtl), and how numbers are written
direction = ltr
decimal-mark = ,
thousands-mark = { "\u202F" }

## Dates
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }

toolkit-untranslated = Les questions ne sont pas traduites dans cette langue ({ $language }) ; langue affichée : { $source }.

accept-no-folder = Indiquez le dossier du questionnaire dont la traduction est confirmée : nlc check FOLDER --accept-translation KEY
accept-done = { $key } est confirmé dans { $path }
accept-nothing = Aucun fichier de traduction ne traduit { $key }. `nlc check` indique les clés.

## Words used in several places
list-separator = , { "" }
labelled = { $label } : { $text }
colon = { "\u00A0" }:
quoted = « { $text } »
semicolon-separator = { "\u202F" };{ " " }
score-heading = { $city }, { $date } ({ $respondents })
priority-line = { $title } ({ $addressee }, { $horizon })
yes = Oui
no = Non
overall = Ensemble
dimension = Dimension
score = Score
bounds = Bornes
coverage = Couverture
band = Stade
capped-by = Plafonné par
capped-line = { $title } : stade plafonné à « { $band } » (selon le score seul : « { $uncapped } ») ; en dessous du niveau indispensable : { $questions }
insufficient = trop peu de réponses
not-applicable = sans objet
unknown = ne sait pas
missing = sans réponse
not-asked = non posée
no-perspective = Point de vue non indiqué
effort = Effort :
horizon = Délai
horizon-first_month = dans le mois
horizon-this_year = dans l’année
horizon-longer = au-delà d’un an
effort-1 = faible (quelques jours)
effort-2 = moyen (quelques semaines)
effort-3 = important (plusieurs mois ou un nouveau financement)
nothing-ticked = rien de coché
range = { $lowest } à { $highest }
percent = { $share }{ "\u00A0" }%

## Scores
module-apart = { $title } (score à part)
score-legend = Bornes : le score le plus bas et le plus haut possibles, selon les réponses qui manquent encore. Couverture : la part des questions avec réponse, selon leur poids.
bars-legend = Barres, de 0 à 100 : { $lowest } jusqu’au score le plus bas possible, { $score } jusqu’au score, { $highest } jusqu’au score le plus haut possible.
profile-legend = Profil : un signe par dimension, d’autant plus haut que le score est élevé, dans cet ordre : { $dimensions }.
quick-note = Version rapide : seules les questions centrales ont été posées ; le score est donc une première indication.
priorities-heading = Les premières choses à faire
respondents = { $count ->
    [one] { $count } répondant
   *[other] { $count } répondants
}

## Explanation of scores
explain-heading = Comment chaque nombre a été obtenu
explain-question = { $id } : { $state }
explain-points = { $points } sur { $maximum } points = { $share }
explain-combined = { $share } ({ $how })
explain-combine-perspectives = moyenne des moyennes de chaque côté
explain-combine-mean = moyenne de toutes les personnes qui ont répondu
explain-combine-median = médiane de toutes les personnes qui ont répondu
explain-not-asked-zero = non posée, et le barème la compte pour 0
explain-weight = { $earned } ; poids { $weight }
explain-contributes = { $line } ; apporte { $contribution } sur { $score }
explain-who = { $side } ({ $name })
explain-nameless = Personne n° { $number }
explain-answer = { $answer } : { $points }
explain-outside-quick = non posée dans la version rapide
explain-unanswered = { $state } ; poids { $weight } ; compte pour 0 dans la borne la plus basse et pour 1 dans la plus haute
explain-left-out = laissée de côté (sans objet ou non posée)
explain-sum = { $how } des questions avec réponse, d’un poids total de { $answered } (sur { $total } qui s’appliquent) : { $score }
explain-sum-minimum = part la plus petite parmi les questions avec réponse : { $score }
explain-whole = { $how } des dimensions qui ont un score, d’un poids total de { $answered } (sur { $total } qui s’appliquent) : { $score }
explain-whole-minimum = score le plus bas parmi les dimensions : { $score }
explain-no-score = la couverture { $coverage } est inférieure au minimum de { $minimum } : pas de score, seulement des bornes
explain-band = stade : { $band }
explain-cap = stade plafonné à « { $band } » (selon le score seul : « { $uncapped } ») : la pratique indispensable { $question } est en dessous de « { $level } »
explain-dimension-line = { $id } : score { $score }, poids { $weight }, couverture { $coverage }
explain-bounds = bornes { $lowest } à { $highest } ; couverture { $coverage }
how-arithmetic = moyenne arithmétique pondérée
how-geometric = moyenne géométrique pondérée
how-minimum = valeur la plus basse

## The report
report-title = Rapport sur { $city } : état des lieux et prochaines étapes
report-facts = { $toolkit }, version { $version } (empreinte { $fingerprint })
report-date = Auto-évaluation du { $date }
report-answered-by = Réponses données par
report-answered-by-one = { $perspective } ({ $respondent }) : réponse à { $answered } des { $asked } questions
report-answered-by-unnamed = { $who } : réponse à { $answered } des { $asked } questions
report-other-version = réponses à la version { $version } des questions
report-profile = Contexte
summary = En une minute
summary-score = { $city } obtient un score de **{ $score } sur 100**, au stade « { $band } ».
summary-capped-dimension = { $dimension } : le stade est plafonné à « { $held } », alors que le score seul donnerait « { $band } » ; une pratique indispensable n’est pas encore en place. La question : « { $question } »
summary-capped = Le score seul donnerait le stade « { $band } ». Le stade est plafonné, car une pratique indispensable n’est pas encore en place. La question : « { $question } »
summary-no-score = Les réponses sont trop peu nombreuses pour un score global : elles couvrent, selon le poids, { $coverage } des questions qui concernent { $city }, alors qu’il en faut au moins { $minimum }. D’après ce qui est connu, le score se situe entre { $lowest } et { $highest }.
summary-nothing = Aucune des questions qui comptent pour le score ne concerne { $city } ; il n’y a donc pas de score.
summary-bounds = { $open ->
    [one] Il manque encore une réponse ; avec elle, le score peut se situer entre { $lowest } et { $highest }.
   *[other] Il manque encore { $open } réponses ; avec elles, le score peut se situer entre { $lowest } et { $highest }.
}
summary-strongest = Dimension la plus forte : { $strongest } ({ $high }) ; la plus faible : { $weakest } ({ $low }).
summary-even-scored = Les dimensions qui ont un score sont proches les unes des autres, de { $low } à { $high }.
summary-even = Toutes les dimensions sont proches les unes des autres, de { $low } à { $high }.
summary-perspectives = Les côtés ne voient pas les choses de la même façon, surtout dans la dimension « { $dimension } ». Score selon « { $higher } » : { $high } ; selon « { $lower } » : { $low }. Cet écart mérite à lui seul une conversation.
summary-agree = Les côtés voient les choses à peu près de la même façon : dans aucune dimension, l’écart n’est de { $limit } points ou plus.
summary-first = Les premières étapes, selon qui agit :
summary-first-finding = Ce que les réponses, prises ensemble, montrent d’abord : { $title }
summary-top = Chaque question est à son niveau le plus élevé. Il reste à s’y maintenir, et à en faire profiter d’autres.
summary-quick = Ceci est la version rapide : seules les questions centrales ont été posées ; le score est donc une première indication.
findings-heading = Ce que les réponses montrent ensemble
profile-heading = Profil
profile-text = Chaque dimension va de 0 à 100. Les bornes sont le score le plus bas et le plus haut possibles une fois toutes les réponses données. La couverture est la part des questions avec réponse, selon leur poids : certaines questions comptent plus que d’autres.
profile-modules = { $title }, avec un score à part du score global
strengths-heading = Les points forts
strengths-none = Aucune dimension n’est encore forte dans son ensemble. Ces pratiques sont une base sur laquelle construire.
strengths-nothing-yet = Aucune réponse n’est encore à son niveau le plus élevé. « Les premières choses à faire », ci-dessous, montre où un petit effort apporte le plus.
strengths-share = À partager avec :
strengths-at-top = Au niveau le plus élevé de leur question :
strengths-count = { $count } des { $of } questions avec réponse
priorities-text = Choisies parmi toutes les prochaines étapes : d’abord ce qui plafonne un stade, puis ce qui fait le plus monter le score global pour l’effort demandé.
priorities-none = Il n’y a pas de prochaine étape : chaque question avec réponse est à son niveau le plus élevé.
reason-answered = Vous avez répondu : « { $answer } »
reason-together = Vos réponses diffèrent ; ensemble, elles se rapprochent le plus de : « { $answer } »
reason-no-answer = La question n’a pas été posée en raison d’une réponse précédente ; elle compte comme son niveau le plus bas.
reason-item = Pas encore coché : « { $item } »
reason-item-some = Pas coché par tout le monde : « { $item } »
reason-number = Vous avez répondu : { $number }
reason-number-together = Ensemble, vos réponses donnent environ { $number }
reason-cap = Tant qu’il en est ainsi, le stade ne dépasse pas « { $band } » ({ $scope }).
reason-rise = Un niveau de plus à cette seule question augmente le score global de { $rise }.
reason-no-rise = Un niveau de plus à cette seule question ne change pas le score global ; il compte tout de même pour { $dimension }.
so = Donc :
by-dimension-heading = Toutes les prochaines étapes par dimension
by-addressee-heading = Qui fait quoi
by-addressee-none = Ce rapport ne contient rien pour ce destinataire.
plan-heading = Plan d’action
plan-text = Les premières choses à faire, les constats, et tout ce qui peut par ailleurs commencer dans le mois. Rayez ce que vous ne ferez pas ; remplissez ensemble les trois dernières colonnes.
plan-number = N°
plan-action = Action
plan-addressee = Qui agit
plan-owner = Responsable
plan-deadline = Date limite
plan-evidence = Preuve de progrès
agenda-heading = Ordre du jour d’une conversation avec : { $addressee }
agenda-text = À envoyer à l’avance, pour que l’autre partie puisse se préparer. Chaque point s’adresse à elle ; la phrase en italique dit à quoi les deux parties sauront que c’est fait.
agenda-further = S’il reste du temps, ou pour la conversation suivante :
agenda-none = Aucune réponse n’appelle de point à aborder maintenant avec ce destinataire. Une courte conversation sur ce qui marche reste utile.
agenda-shared = À aborder aussi, car les côtés ont répondu différemment :
sides-heading = Comment chaque côté voit les choses
sides-text = Les différences ne sont pas des erreurs. Elles montrent où un côté ne voit pas ce que l’autre fait, ou veut faire.
sides-questions = Ce qui mérite une conversation
sides-questions-text = Les questions sur lesquelles les réponses sont le plus éloignées, dix au plus. À quoi pense chaque côté en répondant ?
sides-alone = Ce qu’un seul côté voit
sides-alone-text = Ces constats apparaissent dans les réponses d’un seul côté, et disparaissent quand toutes les réponses sont prises ensemble. Ils n’en sont pas moins vrais.
sides-dimension-gap = Écart
earlier-heading = Par rapport au { $date }
earlier-text = Seules comptent ici les questions présentes aux deux dates ; un score peut donc différer de celui de son rapport. Pourquoi un score est plus haut ou plus bas, seules les personnes qui connaissent la ville peuvent le dire.
unknown-heading = Ce qui n’est pas encore connu
unknown-text = Se renseigner est souvent l’étape la moins coûteuse. Rien de ceci n’est retenu contre la ville : les questions sans réponse élargissent les bornes, elles ne font pas baisser le score.
unknown-ask = Demandez { $whom }.
unknown-ask-anyone = Cherchez une personne qui pourrait connaître la réponse.
missing-heading = Sans réponse
missing-text = Ces questions concernent la ville, mais sont restées ouvertes :
annex-heading = Annexe : toutes les réponses
annex-note = Note :
annex-evidence = Document à l’appui :
annex-because = raison
method-heading = Méthode et limites
method-score = Chaque réponse rapporte des points, de 0 jusqu’au niveau le plus élevé de sa question. Le score d’une dimension est la moyenne pondérée de ses questions avec réponse, de 0 à 100 ; le score global est la moyenne pondérée des dimensions.
method-other-aggregation = Chaque réponse rapporte des points, de 0 jusqu’au niveau le plus élevé de sa question. Comment les questions donnent le score d’une dimension : { $questions }. Comment les dimensions donnent le score global : { $dimensions }.
method-unknown = « Ne sait pas » et les questions sans réponse ne font pas baisser un score ; elles en élargissent les bornes. Si la part des questions avec réponse d’une dimension, selon le poids, est inférieure à { $minimum }, il n’y a pas de score.
method-not-applicable = Les questions qui ne concernent pas la ville sont entièrement laissées de côté.
method-essential = Les pratiques indispensables plafonnent un stade tant qu’elles manquent ; le score lui-même ne change pas.
method-respondents = Si plusieurs personnes répondent : d’abord la moyenne dans chaque point de vue, puis celle des points de vue, pour que chaque côté compte autant.
method-respondents-mean = Si plusieurs personnes répondent : la moyenne de toutes.
method-respondents-median = Si plusieurs personnes répondent : la médiane de toutes.
method-limits = Ceci est une auto-évaluation. Elle montre comment les personnes qui ont répondu voient les choses un jour donné. Elle est le début d’une conversation, et non une preuve, un audit ou un classement ; ne comparez les scores de villes différentes qu’avec prudence.
method-careful = Les notes peuvent contenir des informations sensibles. Lisez-les avant de transmettre ce rapport.
method-statement = Qui est à l’origine des questions
method-made = Fait avec le programme nlc { $program } et le questionnaire { $toolkit } { $version } (empreinte { $fingerprint }). Les mêmes réponses donnent le même rapport.
band-meaning = Ce que signifient les stades
band-from = à partir de { $from }
effort-inline = effort : { $effort }
bar = Barre
report-answered-by-nobody = Réponse à { $answered } des { $asked } questions
summary-first-line = { $addressee } : **{ $title }** ({ $horizon })
reason-some = Celles et ceux qui pouvaient répondre ont dit : « { $answer } »
reason-rise-bound = Il n’y a pas encore de score global. Un niveau de plus à cette seule question relève sa borne la plus basse de { $rise }.
sides-question-side = { $side } : « { $answer } »
sides-question-higher = Selon « { $side } », plus de choses sont en place ici que selon « { $other } ».

## The toolkit on paper
show-how = Comment répondre
show-why = Pourquoi c’est important :
show-look = À regarder :
show-whom = À qui demander :
show-core = question centrale
show-weight = poids { $weight }
show-points = { $points } sur { $max } points
show-points-cut = Le total des points ne dépasse pas { $max }.
show-scale = De { $from } (aucun point) à { $to } (tous les points).
show-unscored = sans score
show-number-limits = Un nombre de { $min } à { $max }.
show-unit = Unité : { $unit }.
show-na-yes = « Sans objet » est admis :
show-na-no = « Sans objet » n’est pas admis :
show-asked-if = Posée seulement si { $condition }.
condition-all = { " " }et{ " " }
condition-any = { " " }ou{ " " }
condition-not = non ({ $condition })
condition-is = la réponse à { $subject } est { $value }
condition-at-most = la réponse à { $subject } est au plus { $value }
condition-at-least = la réponse à { $subject } est au moins { $value }
condition-state = l’état de { $subject } est : { $value }
condition-answered = avec réponse
condition-score = un score précédent le permet
show-sources = Sources :
show-essential = Pratiques indispensables
show-essential-line = En dessous de « { $level } » à la question { $question }, le stade ne dépasse pas « { $band } » ({ $scope }).
show-scope-overall = l’ensemble
show-perspectives = Points de vue
show-profile = Profil de la ville
show-scoring = Calcul du score
show-not-asked-zero = Si elle n’est pas posée, elle compte pour 0.
show-scoring-text = Questions au sein d’une dimension : { $questions }. Dimensions : { $dimensions }. En dessous d’une couverture de { $minimum }, il n’y a pas de score.
show-dimensions = Les dimensions et leur poids
show-crosswalk = Ailleurs :
show-statement = Qui en est à l’origine :
show-counts = { $questions } questions, dont { $core } centrales.
show-minutes = Toutes les questions demandent environ { $minutes } minutes en groupe, les questions centrales environ { $quick }.

## Asking: before the first question
ask-city = De quelle ville ou commune s’agit-il ?
ask-empty-city = Écrivez un nom, pour que les réponses ne soient pas confondues.
ask-perspective = De quel côté répondez-vous ?
ask-perspective-skip = Je préfère ne pas le dire
ask-respondent = Qui répond ? (des fonctions, pas des noms ; peut rester vide)
ask-welcome-quick = Les questions centrales seulement : environ { $minutes } minutes. Vous pouvez arrêter à tout moment et continuer plus tard ; chaque réponse est enregistrée aussitôt.
ask-welcome-all = Toutes les questions : environ { $minutes } minutes en groupe. Vous pouvez arrêter à tout moment et continuer plus tard ; chaque réponse est enregistrée aussitôt.
ask-welcome-private = Tout reste sur cet ordinateur.
ask-welcome-earlier = { $count ->
    [one] { $count } réponse de l’auto-évaluation précédente, du { $date }, vous sera montrée, à confirmer ou à changer. D’ici là, elle ne compte pas.
   *[other] { $count } réponses de l’auto-évaluation précédente, du { $date }, vous seront montrées une à une, à confirmer ou à changer. D’ici là, elles ne comptent pas.
}
ask-welcome-version = Elles répondent à la version { $version } des questions ; celle-ci est la version { $now }. Regardez si une question a changé avant de confirmer.
ask-welcome-left-out = { $count ->
    [one] L’une d’elles ne convient plus et est laissée de côté.
   *[other] { $count } d’entre elles ne conviennent plus et sont laissées de côté.
}
ask-exists = { $path } existe déjà. Indiquez un autre fichier avec -o, ou omettez -o : un nom libre sera choisi.
ask-no-standard-output = Il faut aux réponses un fichier qui puisse être enregistré après chacune d’elles ; -o - ne le permet pas.
ask-copied = { $path } a été modifié à la main. L’enregistrement des réponses ne garde ni les commentaires ni la mise en page ; une copie qui les contient se trouve dans { $copy }.
ask-nothing-open = Toutes les questions ont une réponse.
ask-extended = Toutes les questions sont posées à présent : il en reste { $count } sans réponse.
ask-extended-nothing = Ces réponses font déjà partie d’une auto-évaluation complète.

## Asking: pages
ask-profile-progress = La ville · { $number } sur { $total }
ask-progress = { $dimension } · question { $number } sur { $total }
ask-type = Taper la réponse
ask-help = Pourquoi c’est important, quoi regarder
ask-number-wrong = Écrivez un nombre en chiffres{ $limits }. Entre les milliers : une espace ou rien, ni virgule ni point.
ask-number-limits = , de { $min } à { $max }
ask-not-applicable-why = Pourquoi cela ne concerne-t-il pas la ville ?
ask-not-applicable-need = Écrivez la raison en quelques mots ; elle figure dans le rapport.
ask-note-message = Votre note (elle figure dans le rapport ; aucun nom de personne)
ask-evidence-message = Un document qui le montre : une adresse web, ou le lieu où il est conservé (il figure dans le rapport)
ask-evidence-add = Ajouter un document
ask-evidence-remove = Retirer : { $link }
ask-hidden = Du fait de cette réponse, { $count ->
    [one] une réponse donnée auparavant ne compte pas
   *[other] { $count } réponses données auparavant ne comptent pas
} pour le moment. Rien n’est perdu : remettez la réponse que vous aviez donnée, et tout comptera de nouveau.
ask-shown = Du fait de cette réponse, { $count ->
    [one] une réponse conservée compte
   *[other] { $count } réponses conservées comptent
} de nouveau.
mark-present = réponse actuelle
mark-earlier = réponse précédente ; Entrée la confirme
answer-present = Réponse actuelle : { $answer }. Entrée la garde.
answer-earlier = Réponse dans l’auto-évaluation précédente : { $answer }. Entrée la confirme.
replace-heading = Remplacer la réponse actuelle par « Ne sait pas » ?
replace-keep = Non, la garder
replace-do = Oui
unknown-noted = Question { $number } : « Ne sait pas » est noté. { $ask }
ticked-present = Ce qui est coché est la réponse actuelle.
ticked-earlier = Ce qui est coché est la réponse de l’auto-évaluation précédente : Entrée la confirme.

## Asking: what can be done at a question. One or more letters each; the first is shown, all work.
key-back = r
key-help = a h ?
key-unknown = s
key-not-applicable = o
key-note = n e
key-evidence = d
key-skip = p
key-list = l
key-leave = q
key-repeat = b
move-back = retour
move-help = aide
move-unknown = ne sait pas
move-not-applicable = sans objet
move-note = écrire une note
move-evidence = document
move-skip = passer
move-list = liste des questions
move-leave = enregistrer et quitter
move-long-back = Revenir à la question précédente
move-long-help = Aide : pourquoi c’est important, quoi regarder
move-long-unknown = Ne sait pas
move-long-not-applicable = Sans objet (la raison est demandée)
move-long-note = Écrire une note
move-long-evidence = Indiquer un document qui le montre
move-long-skip = Passer : continuer sans rien changer
move-long-list = Voir la liste des questions et aller à l’une d’elles
move-long-leave = Enregistrer et quitter
moves-heading = Que voulez-vous faire ?

## Asking: keys
keys-choice = 1 à { $most } ou ↑ ↓ : choisir, Entrée : valider
keys-checklist = ↑ ↓ : se déplacer, Espace : cocher, Entrée : valider
keys-one = Entrée : continuer
keys-escape-moves = Échap : autres actions
keys-escape-back = Échap : revenir
keys-escape-leave = Échap : quitter
keys-reading = Entrée : continuer
keys-reading-more = Entrée : suite, ↑ ↓ : faire défiler
window-too-small = Cette fenêtre est trop petite pour répondre. Agrandissez-la : au moins { $columns } colonnes et { $rows } lignes. Rien n’est perdu.
keys-line = Entrée : valider, vide : passer · Échap : quitter
keys-line-needed = Entrée : valider · Échap : quitter
keys-line-back = Entrée : valider (peut rester vide) · Échap : revenir
keys-line-needed-back = Entrée : valider · Échap : revenir
more-above = ↑ encore { $count } plus haut
more-below = ↓ encore { $count } plus bas
hint-choose = Choisissez d’abord une ligne : tapez son numéro, ou déplacez-vous avec ↑ ↓.
hint-number = Aucun choix ne porte ce numéro.
hint-paste = Coller n’a aucun effet ici. Pour un texte, ouvrez d’abord une note.
hint-key = Cette touche n’a aucun effet ici ; celles qui en ont un sont ci-dessous.
hint-nothing-ticked = Rien n’est coché. Si rien de cela n’existe, appuyez encore sur Entrée.

## Asking: list, review, results for a room
list-heading = Liste des questions
list-legend = [x] avec réponse, [?] ne sait pas, [-] sans objet, [ ] sans réponse
list-answered = avec réponse
list-end-heading = Après la dernière question
list-end = La relecture, puis le résultat
review-heading = Avant le résultat : ce qui a été dit jusqu’ici
review-finish = Montrer le résultat et écrire le rapport
review-open = { $count ->
    [one] Répondre à la seule question encore ouverte
   *[other] Répondre aux { $count } questions encore ouvertes
}
review-extend = Répondre aussi aux questions qui ne sont pas centrales
review-profile = Voir ou changer le contexte de la ville
review-dimensions = Choisir une dimension pour voir ses questions et aller à l’une d’elles
review-dimension = { $dimension } : avec réponse { $answered }, « ne sait pas » { $unknown }, sans objet { $not-applicable }, sans réponse { $missing }
present-score = Vos réponses donnent { $score } sur 100 : « { $band } »
present-capped = Le stade est plafonné par : { $questions }
present-no-score = Il n’y a pas de score : { $why }.
present-bounds = Selon ce qui est encore ouvert, le score peut aller de { $bounds }.

## Asking: saving
save-failed = La réponse n’a pas pu être enregistrée : { $problem }
save-failed-memory = Elle est gardée en mémoire tant que ce programme est ouvert.
save-again = Essayer de nouveau
save-elsewhere = Enregistrer à un autre endroit
save-later = Continuer, et réessayer avec la prochaine réponse
save-back = Revenir aux questions
save-not-saved = NON ENREGISTRÉ : les dernières réponses ne sont qu’en mémoire. Un nouvel essai aura lieu à la prochaine réponse.
save-changed = { $path } a été modifié entre-temps par un autre programme ou une autre personne. Ce qu’il contenait est gardé dans { $copy } ; vos réponses prennent sa place.
save-where = Où ? (un dossier, ou un nom de fichier qui se termine par .toml)
save-moved = Vos réponses sont désormais enregistrées dans { $path }
save-lost = Quitter sans enregistrer : ce qui n’a pas été enregistré est perdu
save-not-the-last = Ce qui a été dit depuis le dernier enregistrement réussi est perdu.
save-locked = { $path } est ouvert dans une autre fenêtre ; c’est là que l’on peut répondre. Ici, vous pouvez regarder, mais pas écrire.
save-look-end = Vous avez vu { $path } dans son dernier état enregistré. Rien n’a été modifié.
ask-saved = Vos réponses sont enregistrées dans { $path }
ask-nothing-saved = Vous avez quitté avant tout enregistrement.
ask-left = Vous avez quitté avant la fin. Les réponses données jusqu’ici sont enregistrées dans { $path }
ask-left-next = Pour reprendre où vous en étiez : nlc assess --continue { $path }
ask-folder = Rien ne peut être écrit dans ce dossier : { $problem }. Allez d’abord dans un autre dossier, ou indiquez un fichier ailleurs avec -o.
ask-left-score = Pour voir ce que donnent les réponses jusqu’ici : nlc score { $path }
ask-extend-next = Pour répondre aussi aux autres questions : nlc assess --continue { $path } --all
ask-again-next = La prochaine fois, commencez à partir de ces réponses : nlc assess --from { $path }
ask-report-written = Le rapport complet est dans { $path }
ask-report-next = Le rapport complet : nlc report { $path } -o report.md
ask-report-failed = Le rapport n’a pas pu être écrit : { $problem }
ask-open = { $count ->
    [one] Une question n’a pas encore de réponse.
   *[other] { $count } questions n’ont pas encore de réponse.
}

## The menu
menu-heading = Que voulez-vous faire ?
menu-quick = Commencer une auto-évaluation rapide (questions centrales)
menu-all = Commencer une auto-évaluation complète (toutes les questions)
menu-continue = { $count ->
    [one] Continuer une auto-évaluation (une dans ce dossier)
   *[other] Continuer une auto-évaluation ({ $count } dans ce dossier)
}
menu-from = Refaire une auto-évaluation à partir d’une précédente
menu-report = Écrire le rapport d’une auto-évaluation
menu-compare = Comparer plusieurs auto-évaluations : villes, points de vue ou jours
menu-help = Montrer toutes les commandes
menu-leave = Quitter
menu-which = Laquelle ?
menu-which-several = Lesquelles ?
menu-core-done = Toutes les questions centrales ont une réponse.
menu-core-review = Voir ou changer les réponses
menu-core-extend = Continuer avec toutes les autres questions
menu-place = Recherche faite dans { $folder }
menu-draft = { $city }, { $date }{ $side } : réponse à { $answered } des { $asked } questions
menu-side = , { $side }
menu-draft-quick = { $draft } (questions centrales)

## Asking in plain lines
plain-line-now = Actuellement : { $present }
plain-line-empty = Tapez la réponse, puis Entrée. Entrée seule laisse vide.
plain-line-needed = Tapez la réponse, puis Entrée.
plain-line-present = Entrée seule la garde ; un trait d’union, puis Entrée, l’efface.
plain-line-letters = { $leave } seul enregistre et quitte ; { $back } seul revient en arrière ; { $skip } seul laisse tout en l’état.
plain-line-out = { $leave } seul quitte.
plain-choice = Tapez un nombre de 1 à { $most }, puis Entrée ; q quitte.
plain-choice-back = Tapez un nombre de 1 à { $most }, puis Entrée ; q revient en arrière.
plain-choice-moves = Tapez un nombre de 1 à { $most } ou l’une des lettres, puis Entrée.
plain-one = Tapez 1 ou l’une des lettres, puis Entrée.
plain-again = Toujours ici : { $place }. Tapez { $key } pour entendre de nouveau la question, ou répondez maintenant.
plain-enter-keeps = Entrée seule garde ce qui a été dit auparavant.
plain-enter = Entrée seule signifie { $number }.
plain-enter-ticked = Entrée seule garde ce qui est coché.
plain-checklist = Tapez les numéros de ce qui convient, séparés par des espaces, 0 pour aucun ; de 1 à { $most } ; ou l’une des lettres.
plain-ticked = { $item } (coché)
plain-empty = Rien n’a été tapé.
plain-wrong = « { $text } » ne peut pas être choisi ici.
plain-ended = L’entrée s’est terminée avant les questions. Les réponses données jusqu’ici sont enregistrées dans { $path }
plain-ended-early = L’entrée s’est terminée avant tout enregistrement.

## The HTML report
html-contents = Sommaire
html-scores = Scores, bornes, niveaux et couverture
html-plan = Que faire, qui agit, pour quand
html-sides = Le score de chaque côté
html-earlier = Les scores avant et maintenant
chart-bars = Score de chaque dimension
chart-radar = Toutes les dimensions d’un coup d’œil
chart-none = Pas encore de graphique : aucune dimension n’a de score ici. Le tableau montre ce que l’on sait déjà.
chart-line = { $dimension } : { $score } (bornes : { $bounds })
chart-line-without-bounds = { $dimension } : { $score }
chart-line-earlier = { $text } ; { $date } : { $score }
chart-earlier = Score du { $date }

## The page that leads to many reports
index-title = Rapports
index-text = { $count ->
    [one] { $count } rapport sur une ville et un jour.
   *[other] { $count } rapports, chacun sur une ville et un jour, dans l’ordre où les réponses ont été données.
} Ce n’est pas un classement : un score ouvre une conversation, et dit peu de chose sans ses bornes ni ce sur quoi il repose.
index-without-score = { $count ->
    [one] { $count } auto-évaluation n’a pas de score d’ensemble, parce que trop peu de questions ont une réponse ou qu’aucune ne s’applique ; son rapport dit ce qui reste ouvert.
   *[other] { $count } auto-évaluations n’ont pas de score d’ensemble, parce que trop peu de questions ont une réponse ou qu’aucune ne s’applique ; leurs rapports disent ce qui reste ouvert.
}
index-rejected = { $count ->
    [one] { $count } fichier n’a pas pu être utilisé : il manque peut-être ici une ville, ou l’un de ses répondants.
   *[other] { $count } fichiers n’ont pas pu être utilisés : il manque peut-être ici des villes, ou certains de leurs répondants.
}
index-city = Ville
index-day = Jour
index-respondents = Répondants
index-report = Rapport

## Comparing
compare-overview-title = { $count ->
    [one] Vue d’ensemble : { $count } ville
   *[other] Vue d’ensemble : { $count } villes
 }
compare-latest = { $count ->
    [one] Seule la dernière évaluation de chaque ville est montrée ; { $count } évaluation antérieure a été laissée de côté (voir --over-time et --until).
   *[other] Seule la dernière évaluation de chaque ville est montrée ; { $count } évaluations antérieures ont été laissées de côté (voir --over-time et --until).
 }
compare-sorted = Tri et rang selon : { $dimension }
compare-city = Ville
compare-rank = Rang
compare-rank-of = { $rank } sur { $of }
compare-overview-legend = Bornes : le score le plus bas et le plus haut que les réponses manquantes permettent encore. Les villes dont les bornes se chevauchent ne peuvent être départagées par leurs seuls scores.
compare-dimensions-heading = Scores par dimension
compare-sure-heading = Jusqu’à quel point le rang est-il sûr ?
compare-sure = Le classement a été refait { $draws } fois sous d’autres hypothèses : chaque poids plus petit ou plus grand d’un quart au plus, n’importe quelle réponse possible là où il n’y en avait pas, moyenne arithmétique ou géométrique des dimensions.
compare-rank-range = Rang, neuf cas sur dix
compare-above-next = Devant la suivante
compare-sure-legend = « Rang, neuf cas sur dix » : la ville se trouve entre ces rangs dans 90 % des cas (du point 5 % au point 95 %). « Devant la suivante » : dans combien de cas elle se trouve devant la ville de la ligne suivante. Près de 50 %, personne ne peut dire laquelle des deux est devant.
compare-mean-shift = Sous d’autres hypothèses, une ville se déplace en moyenne de { $places } places.
compare-dominance = Dans { $share } des paires, une ville est au moins aussi haute que l’autre dans chaque dimension : leur ordre ne dépend pas des poids.
compare-without = La dimension dont l’omission change le plus est « { $dimension } » : les villes se déplacent alors en moyenne de { $places } places.
compare-assumption = Ce dont les rangs dépendent
compare-first-order = À elle seule
compare-total = Avec d’autres
compare-assumption-weights = Les poids
compare-assumption-unanswered = Les réponses manquantes
compare-assumption-aggregation = Le type de moyenne
compare-one-city = Il n’y a qu’une ville, donc pas de rang.
compare-none-ranked = Moins de deux villes ont un score global, donc il n’y a pas de rang.
compare-too-many = La sûreté des rangs n’est calculée sans qu’on le demande que jusqu’à 2 000 villes, car c’est long ; --draws 1000 le fait pour n’importe quel nombre.
compare-group = Groupe
compare-cities = Villes
compare-scored = Avec un score
compare-median = Médiane
compare-quartiles = Moitié centrale
compare-groups-heading = Groupes : { $field }
compare-groups-text = Statistiques seulement pour les groupes où au moins { $fewest } villes ont un score, pour qu’aucune ville ne soit exposée par un petit groupe. « Moitié centrale » : entre ces scores se trouve la moitié centrale des villes.
compare-groups-medians = Les médianes par dimension :
compare-group-below = moins de { $below }
compare-group-between = de { $from } à moins de { $below }
compare-group-from = { $from } ou plus
compare-group-told = indiqué
compare-group-untold = non indiqué
compare-focus-heading = { $city } parmi les autres
compare-focus-none = { $city } ne peut pas être comparée : elle n’a pas de score, ou moins de { $fewest } villes en ont un.
compare-percentile = Devant
compare-to-median = À la médiane
compare-to-best = Au meilleur
compare-focus-legend = « Devant » : la part des autres villes dont le score est plus bas ; les scores égaux comptent pour moitié. « À la médiane », « Au meilleur » : la distance en points.
compare-learn-text = Là où d’autres ont le plus d’avance, et qui l’on pourrait interroger :
compare-learn = { $dimension } : { $distance } points du meilleur score. Villes fortes dans ce domaine et qui acceptent d’être nommées : { $cities }
compare-learn-unnamed = { $unnamed ->
    [one] { $dimension } : { $distance } points du meilleur score. { $unnamed } ville y est forte et n’a pas accepté d’être nommée ; qui détient les réponses peut la lui demander.
   *[other] { $dimension } : { $distance } points du meilleur score. { $unnamed } villes y sont fortes et n’ont pas accepté d’être nommées ; qui détient les réponses peut le leur demander.
 }
compare-method-heading = Comment ce résultat a été obtenu
compare-method = { $responses ->
    [one] Produit avec { $program } et l’outil { $toolkit } { $version } (empreinte { $fingerprint }) à partir de { $responses } réponse au questionnaire.
   *[other] Produit avec { $program } et l’outil { $toolkit } { $version } (empreinte { $fingerprint }) à partir de { $responses } réponses au questionnaire.
 }
compare-method-draws = Les rangs sont attribués sur les scores non arrondis ; à score égal, les villes partagent le meilleur rang. { $draws } tirages, graine { $seed } : la même graine donne le même résultat partout.
compare-method-until = Les évaluations postérieures au { $until } ont été laissées de côté.
compare-careful = Il s’agit d’auto-évaluations. Les différences entre villes ouvrent une conversation, elles ne rendent pas un verdict : qui a répondu, et avec quelle sévérité, change d’une ville à l’autre.
compare-again = { $count ->
    [one] { $count } réponse est venue deux fois, identique en tout, et ne compte qu’une fois. Si deux personnes ont donné les mêmes réponses, donnez à chacune un nom dans « respondent ».
   *[other] { $count } réponses sont revenues, identiques en tout, et ne comptent qu’une fois. Si plusieurs personnes ont donné les mêmes réponses, donnez à chacune un nom dans « respondent ».
 }
compare-older = { $count ->
    [one] { $path } : répondu dans la version { $version } ; { $count } réponse ne convient pas à la version actuelle et a été laissée de côté
   *[other] { $path } : répondu dans la version { $version } ; { $count } réponses ne conviennent pas à la version actuelle et ont été laissées de côté
 }
compare-nothing-until = il n’y a aucune évaluation jusqu’au { $until } ; donnez un jour plus tardif
compare-no-dimension = il n’y a pas de dimension « { $id } » ; il y a : overall, { $known }
compare-no-city = il n’y a pas de ville « { $city } » dans ce qui a été lu ; écrivez-la comme elle y figure
compare-several-cities = « { $city } » peut être chacune de celles-ci : { $cities } ; écrivez le nom exact
compare-no-field = il n’y a pas de donnée « { $text } » pour former des groupes ; il y a : { $known }
compare-no-limits = « { $text } » est un nombre ; dites où les groupes commencent, comme dans population:50000,250000
compare-bad-limits = « { $text } » : les limites sont des nombres croissants, et seulement pour des données qui sont des nombres, comme dans population:50000,250000
compare-empty-folder = { $path } ne contient ni fichier de réponses ni tableau

## Comparing: items
compare-items-title = { $responses ->
    [one] Comment les questions fonctionnent : { $responses } réponse au questionnaire
   *[other] Comment les questions fonctionnent : { $responses } réponses au questionnaire
 }
compare-items-text = Pour qui rédige des questionnaires. Chaque réponse au questionnaire compte une fois, quels que soient la ville et le jour. On regarde ici les questions, non celles et ceux qui y répondent.
compare-items-focus = Seulement les réponses au questionnaire de { $city }. On regarde ici les questions, non celles et ceux qui y répondent.
compare-items-few = Moins de { $fewest } réponses disent peu de choses d’un questionnaire : une personne de plus peut renverser chaque chiffre donné ici.
compare-items-together-heading = Les questions d’une dimension vont-elles ensemble ?
compare-items-questions = Questions
compare-items-used = Utilisées
compare-items-cases = Réponses
compare-items-alpha = Alpha
compare-items-mean-item-rest = Au reste
compare-items-together-legend = « Alpha » (alpha de Cronbach) : jusqu’à quel point les questions d’une dimension mesurent la même chose ; de 0,7 à 0,95 est habituel, au-delà elles se répètent, au-dessous de 0 elles se contredisent. Il est calculé sur les questions auxquelles la moitié au moins a répondu (« Utilisées ») et sur les réponses au questionnaire qui répondent à toutes celles-ci (« Réponses »). « Au reste » : la moyenne des corrélations ci-dessous. « trop peu » : moins de deux questions ou moins de { $fewest } réponses. « identiques » : tout le monde répond la même chose, il n’y a donc rien à comparer.
compare-items-look-heading = À regarder de plus près
compare-items-look = { $id } (« { $question } ») : { $reasons }
compare-items-look-unknown = { $share } ne savent pas (plus de { $limit })
compare-items-look-not-applicable = { $share } disent que la question est sans objet (plus de { $limit })
compare-items-look-top = { $share } des réponses sont les plus hautes possibles (plus de { $limit })
compare-items-look-bottom = { $share } des réponses sont les plus basses possibles (plus de { $limit })
compare-items-look-item-rest = elle ne va guère avec les autres questions de sa dimension : { $figure } (moins de { $limit })
compare-items-look-none = Rien ne ressort selon les règles d’usage. Une question n’est jugée qu’à partir de { $fewest } réponses.
compare-items-look-legend = Ce sont des règles d’usage, non des verdicts ; une question est jugée à partir de { $fewest } réponses, et son accord avec les autres à partir de { $pairs }. Beaucoup ne savent pas : peuvent-ils le savoir, et les mots sont-ils simples ? Souvent sans objet : faut-il ne la poser qu’après une certaine réponse ? Presque toutes les réponses à un bout : y manque-t-il un niveau ? Ne va guère avec les autres : mesure-t-elle autre chose, ou peut-on la lire à l’envers ?
compare-items-questions-heading = Les questions
compare-items-question = Question
compare-items-words = Texte
compare-items-asked = Posée
compare-items-answered = Réponses
compare-items-unknown = Ne sait pas
compare-items-not-applicable = Sans objet
compare-items-missing = Ouverte
compare-items-answered-legend = « Posée » : à combien la question a été posée ; ne comptent ni ceux qu’une réponse précédente en a dispensés, ni les versions rapides qui ne l’ont pas. « Ouverte » : posée et laissée sans réponse. Ce que les trois parts laissent de 100 % a répondu.
compare-items-mean = Moyenne
compare-items-bottom = Plus bas
compare-items-top = Plus haut
compare-items-item-rest = Au reste
compare-items-pairs = Paires
compare-items-figures-legend = « Moyenne » : de ce que rapportent les réponses, de 0 à 100. « Plus bas », « Plus haut » (effets plancher et plafond) : la part des réponses qui rapportent le moins, ou le plus, qu’on puisse obtenir. « Au reste » (corrélation item-reste) : de 1 (qui est haut ici l’est aussi dans les autres questions de la dimension), par 0 (sans rapport avec elles), à −1 (l’inverse) ; « Paires » : les réponses au questionnaire qui ont les deux. « trop peu » : moins de { $fewest }. « identiques » : tout le monde répond la même chose.
compare-items-options-heading = Quelles options sont choisies
compare-items-options-legend = La part des réponses pour chaque option, dans l’ordre du questionnaire ; pour les questions oui ou non, 1 est non et 2 est oui. Une option que personne ne choisit est peut-être de trop, ou hors d’atteinte.
compare-items-quartiles-heading = Listes à cocher et nombres
compare-items-lower = Quart inférieur
compare-items-upper = Quart supérieur
compare-items-quartiles-legend = Ce que rapportent les réponses, de 0 à 100 : un quart d’entre elles est au-dessous du premier chiffre, la moitié au-dessous de la médiane, un quart au-dessus du dernier.
compare-items-alike = identiques
compare-items-too-few = trop peu

## Comparaisons en page web : graphiques et titres de leurs tableaux
compare-caption-ranking = Rang, score, bornes, stade et couverture
compare-caption-heat = Score de chaque ville dans chaque dimension
compare-caption-sure = Rang sous d’autres hypothèses
compare-caption-medians = Médiane de chaque groupe dans chaque dimension
compare-heat-legend = Plus une case est foncée, plus le score est haut (de 0 à 100). En petit, là où des réponses manquent : les bornes et la couverture. « – » signifie qu’il n’y a pas de score ; la raison est indiquée dessous.
compare-focus-marked = { $city } est mise en évidence : dans les tableaux par des filets autour de sa ligne, dans les graphiques par un losange.
compare-chart-ranks = Rang, et rang dans neuf cas sur dix
compare-chart-ranks-part = Rang, et rang dans neuf cas sur dix : lignes { $from } à { $to }
compare-chart-ranks-text = Le point d’une ville est son rang ; le trait qui le traverse couvre son rang dans neuf cas sur dix. Les villes dont les traits se chevauchent pourraient échanger leurs places. Le tableau donne les chiffres.
compare-rank-with-range = { $rank } ({ $range })
compare-chart-groups = Médiane et moitié centrale de chaque groupe
compare-chart-groups-text = Le point d’un groupe est sa médiane ; le trait qui le traverse couvre sa moitié centrale, sur une échelle de 0 à 100. Seuls les groupes assez grands sont montrés. Le tableau donne les chiffres.
compare-chart-cut = Le graphique montre les lignes { $from } à { $to } sur { $count }, le tableau les montre toutes.
compare-chart-sides = Ce que voient les côtés dans chaque dimension
compare-chart-questions = Ce que voient les côtés dans ces questions
compare-chart-marks-city = Chaque marque est ce que dit un côté, de 0 à 100. La barre relie les deux plus éloignés, et le nombre est leur distance. Le tableau donne les chiffres de ces deux côtés.
compare-chart-marks-cities = Les marques sont les deux côtés les plus éloignés, de 0 à 100 : la moyenne de chacun, sur les villes où les deux ont un chiffre. Le nombre est leur distance. Le tableau donne les chiffres.
compare-items-chart-text = Chaque barre représente toutes les réponses à une question : la première option est claire, la dernière foncée. Le tableau donne les chiffres.
compare-items-caption-answered = Qui a reçu chaque question, et qui y a répondu
compare-items-caption-figures = Ce que valent les réponses à chaque question
change-chart-step = Scores avant et maintenant
change-chart-series = Scores de tous les jours
change-chart-text = Les lignes pleines montent, les tirets descendent, les pointillés restent au même niveau. L’échelle ne montre que les dizaines entre lesquelles se trouvent les scores. Le tableau donne les chiffres.
change-chart-none = Pas de graphique : aucune ville n’a de score aux deux dates.
change-chart-cut = Pour { $count } villes, chaque graphique ne montre que les { $shown } qui ont le plus bougé ; le tableau les montre toutes.
change-dimensions-heading = Chaque dimension
change-caption-dimensions = Différence de chaque ville dans chaque dimension
change-dimensions-legend = En grand : la différence ; en petit : le score avant et maintenant. « – » : pas de score ce jour-là, ou rien qui concernait la ville.
change-what = Ce qui a changé
change-contribution = Points
## Comparing: perspectives
compare-perspectives-title = { $count ->
    [one] Comment chaque côté voit les choses : { $count } ville
   *[other] Comment chaque côté voit les choses : { $count } villes
 }
compare-perspectives-title-city = Comment chaque côté voit les choses : { $city }, { $date }
compare-perspectives-cities = { $count ->
    [one] { $count } ville
   *[other] { $count } villes
 }
compare-perspectives-side = { $number } { $side } : { $respondents }
compare-perspectives-side-cities = { $number } { $side } : { $respondents }, { $cities }
compare-perspectives-all = Tous
compare-perspectives-scores-city = Le score de chaque côté, d’après ses seules réponses. « – » : trop peu de réponses pour un score, ou rien qui concerne ce côté.
compare-perspectives-scores-cities = Le score moyen de chaque côté, avec entre parenthèses le nombre de villes où il en a un. Chaque côté n’a pas répondu dans chaque ville : les moyennes de deux côtés peuvent donc porter sur des villes différentes ; le tableau suivant les compare dans les mêmes villes.
compare-perspectives-widest-heading = Où les côtés diffèrent le plus
compare-perspectives-higher = Voit plus en place
compare-perspectives-lower = Voit moins en place
compare-perspectives-difference = Points d’écart
compare-perspectives-widest-city = Les deux côtés les plus éloignés, et leur écart en points (sur 100). Un écart est une information, pas une erreur : il montre où un côté ne voit pas ce que l’autre fait, ou veut faire.
compare-perspectives-widest-cities = Les deux côtés les plus éloignés : l’écart moyen en points (sur 100), seulement sur les villes où les deux ont un score, et le nombre de ces villes (deux au moins). Un écart est une information, pas une erreur : il montre où un côté ne voit pas ce que l’autre fait, ou veut faire.
compare-perspectives-one-side = Toutes les réponses viennent du même côté ({ $side } ; { $respondents }) : il n’y a pas de second regard à comparer. Demandez à un autre côté de répondre aux mêmes questions.
compare-perspectives-one-side-cities = Dans toutes les villes, les réponses viennent du même côté ({ $side } ; { $respondents }) : il n’y a pas de second regard à comparer. Demandez à un autre côté de répondre aux mêmes questions.
compare-perspectives-no-pair-city = Aucune question n’a reçu de réponse de deux côtés : aucun écart ne peut être donné.
compare-perspectives-no-pair-cities = Il n’y a pas deux villes où les deux mêmes côtés ont répondu : aucun écart entre côtés n’est donné.
compare-perspectives-questions-heading = Questions pour une conversation
compare-perspectives-questions-city = Les questions sur lesquelles deux côtés diffèrent le plus, dix au plus. L’écart est la distance entre ce que valent leurs réponses, en part du maximum (sur 100).
compare-perspectives-questions-cities = Les questions sur lesquelles deux côtés diffèrent le plus, dix au plus. L’écart est la distance entre ce que valent leurs réponses, en part du maximum (sur 100), en moyenne sur les villes où les deux ont répondu. Dans une ville donnée, ce peut être l’inverse.
compare-perspectives-question = « { $question } » : selon « { $higher } », plus de choses sont en place que selon « { $lower } » (écart : { $difference }). Que voit chaque côté que l’autre ne voit pas ?
compare-perspectives-question-cities = « { $question } » : selon « { $higher } », plus de choses sont en place que selon « { $lower } » (écart moyen : { $difference } ; { $cities }). Que voit chaque côté que l’autre ne voit pas ?
compare-perspectives-alike = Il n’y a aucune question sur laquelle deux côtés diffèrent.
compare-perspectives-within-heading = Accord au sein de chaque côté
compare-perspectives-within-city = À quel point les réponses d’un même côté se ressemblent (r_wg(j)), sur les questions à niveaux auxquelles au moins { $fewest } de ses membres ont répondu. 1 : tous ont choisi le même niveau ; 0 : pas plus de ressemblance que si chacun avait choisi à l’aveugle. Plus une dimension a de questions, plus le nombre est proche de 1. « – » : moins de { $fewest } réponses à une même question.
compare-perspectives-within-cities = À quel point les réponses d’un même côté d’une ville se ressemblent (r_wg(j)), sur les questions à niveaux auxquelles au moins { $fewest } de ses membres ont répondu ; la moyenne sur les villes, avec leur nombre entre parenthèses. « Tous » : sur tous les côtés de toutes les villes. 1 : tous ont choisi le même niveau ; 0 : pas plus de ressemblance que si chacun avait choisi à l’aveugle. Plus une dimension a de questions, plus le nombre est proche de 1. « – » : nulle part { $fewest } membres d’un même côté n’ont répondu à la même question.
compare-perspectives-within-none = Non donné : d’aucun côté, { $fewest } personnes n’ont répondu à la même question. Deux réponses disent peu d’un côté, et chacune des deux personnes pourrait en déduire la réponse de l’autre.
compare-perspectives-within-none-cities = Non donné : dans aucune ville, { $fewest } personnes du même côté n’ont répondu à la même question. Deux réponses disent peu d’un côté, et chacune des deux personnes pourrait en déduire la réponse de l’autre.
compare-perspectives-within-few = { $side } : non donné, car moins de { $fewest } membres de ce côté ont répondu à une même question.
compare-perspectives-between-heading-city = Accord entre toutes les personnes qui ont répondu
compare-perspectives-between-heading-cities = Accord entre les côtés
compare-perspectives-one-respondent = Une seule personne a répondu : il n’y a personne avec qui être d’accord ou non.
compare-perspectives-no-common = Aucune question n’a reçu deux réponses : l’accord ne peut être donné.
compare-perspectives-no-common-cities = Dans aucune ville, deux côtés n’ont répondu à la même question : l’accord ne peut être donné.
compare-perspectives-measure = Accord
compare-perspectives-figure = Valeur
compare-perspectives-alpha-nominal = Même réponse ou non (alpha de Krippendorff, nominal)
compare-perspectives-alpha-ordinal = Ordre des réponses (alpha de Krippendorff, ordinal)
compare-perspectives-alpha-interval = Distance des réponses (alpha de Krippendorff, intervalle)
compare-perspectives-icc-single = Un regard à la place d’un autre (ICC(2,1))
compare-perspectives-icc-average = La moyenne de tous à la place d’une autre (ICC(2,k))
compare-perspectives-alpha-city = { $units ->
    [one] L’alpha repose sur { $units } question à laquelle au moins deux personnes ont répondu. 1 : tous disent la même chose ; 0 : pas plus de ressemblance que par hasard ; au-dessous de 0 : ils se contredisent.
   *[other] L’alpha repose sur { $units } questions auxquelles au moins deux personnes ont répondu. 1 : tous disent la même chose ; 0 : pas plus de ressemblance que par hasard ; au-dessous de 0 : ils se contredisent.
 }
compare-perspectives-alpha-cities = { $units ->
    [one] L’alpha repose sur { $units } question d’une ville à laquelle au moins deux côtés ont répondu. 1 : tous disent la même chose ; 0 : pas plus de ressemblance que par hasard ; au-dessous de 0 : ils se contredisent.
   *[other] L’alpha repose sur { $units } réponses de villes à des questions auxquelles au moins deux côtés ont répondu. 1 : tous disent la même chose ; 0 : pas plus de ressemblance que par hasard ; au-dessous de 0 : ils se contredisent.
 }
compare-perspectives-icc-city = { $targets ->
    [one] Les corrélations intraclasses (ICC) reposent sur { $targets } question à laquelle tous ont répondu. Elles disent dans quelle mesure les réponses d’une personne, ou la moyenne de toutes, peuvent valoir pour celles d’autres personnes semblables : 1 tout à fait, 0 et au-dessous pas du tout.
   *[other] Les corrélations intraclasses (ICC) reposent sur { $targets } questions auxquelles tous ont répondu. Elles disent dans quelle mesure les réponses d’une personne, ou la moyenne de toutes, peuvent valoir pour celles d’autres personnes semblables : 1 tout à fait, 0 et au-dessous pas du tout.
 }
compare-perspectives-icc-cities = { $targets ->
    [one] Les corrélations intraclasses (ICC) reposent sur { $targets } question d’une ville à laquelle « { $one } » et « { $other } » ont répondu, les deux côtés qui ont le plus en commun. Elles disent dans quelle mesure les réponses d’un côté, ou la moyenne des deux, peuvent valoir pour celles d’autres côtés semblables : 1 tout à fait, 0 et au-dessous pas du tout.
   *[other] Les corrélations intraclasses (ICC) reposent sur { $targets } réponses de villes à des questions auxquelles « { $one } » et « { $other } » ont répondu, les deux côtés qui ont le plus en commun. Elles disent dans quelle mesure les réponses d’un côté, ou la moyenne des deux, peuvent valoir pour celles d’autres côtés semblables : 1 tout à fait, 0 et au-dessous pas du tout.
 }
compare-perspectives-firm = Lu d’après l’ordre des réponses ({ $alpha } ; Krippendorff 2004) : ferme, à partir de 0,8. Quelle que soit la personne qui répond, l’image est à peu près la même.
compare-perspectives-tentative = Lu d’après l’ordre des réponses ({ $alpha } ; Krippendorff 2004) : provisoire, de 0,667 à moins de 0,8. L’image est semblable, avec des différences qui méritent un regard.
compare-perspectives-apart = Lu d’après l’ordre des réponses ({ $alpha } ; Krippendorff 2004) : au-dessous de 0,667, ceux qui ont répondu ne voient pas la même chose. Cela ne dit rien de qui a raison : un score commun cache alors des expériences différentes, qui méritent une conversation.
compare-perspectives-alpha-few = Pas d’alpha : trop peu de réponses aux mêmes questions.
compare-perspectives-alpha-no-spread = Pas d’alpha : toutes les réponses valent partout la même chose, l’accord ne peut donc être distingué du hasard.
compare-perspectives-icc-few = Pas d’ICC : il faut au moins deux questions auxquelles tous ceux-ci ont répondu.
compare-perspectives-icc-no-spread = Pas d’ICC : les réponses ne diffèrent pas d’une question à l’autre de façon à pouvoir en prendre une part.
## Comparing: change
change-title-none = Évolution dans le temps
change-title = { $count ->
    [one] Évolution dans le temps : { $count } ville
   *[other] Évolution dans le temps : { $count } villes
 }
change-title-city = Évolution dans le temps : { $city }
change-none = Aucune ville n’a été évaluée plus d’un jour, il n’y a donc pas d’évolution à montrer. Donnez à lire les fichiers d’une évaluation antérieure avec ceux d’une évaluation plus récente.
change-none-city = { $city } n’a été évaluée qu’un seul jour, il n’y a donc pas d’évolution à montrer. Donnez à lire les fichiers d’une évaluation antérieure avec ceux d’une évaluation plus récente.
change-once = { $count ->
    [one] { $count } ville n’a été évaluée qu’un seul jour et n’a pas d’évolution : { $cities }
   *[other] { $count } villes n’ont été évaluées qu’un seul jour et n’ont pas d’évolution : { $cities }
 }
change-once-many = { $count ->
    [one] { $count } ville n’a été évaluée qu’un seul jour et n’a pas d’évolution, entre autres : { $cities }
   *[other] { $count } villes n’ont été évaluées qu’un seul jour et n’ont pas d’évolution, entre autres : { $cities }
 }
change-series-heading = Tous les jours
change-series-left-out = { $count ->
    [one] Dans ce tableau ne comptent que les questions présentes tous ces jours-là ; { $count } est laissée de côté :
   *[other] Dans ce tableau ne comptent que les questions présentes tous ces jours-là ; { $count } sont laissées de côté :
 }
change-question = { $question } ({ $id })
change-step-heading = Du { $before } au { $now }
change-respondents = Personnes ayant répondu : { $before } avant, { $now } maintenant. D’autres personnes peuvent répondre plus sévèrement ou plus généreusement que les précédentes.
change-before = Avant
change-now = Maintenant
change-difference = Différence
change-of-overall = Part de la différence globale
change-no-score = « – » : l’un des deux jours, trop peu de réponses pour un score, ou rien ne concernait la ville ; il n’y a donc pas de différence.
change-versions = Deux versions des questions ont été utilisées : { $before } avant, { $now } maintenant. Seules comptent ici les questions posées dans les deux.
change-left-out = { $count ->
    [one] { $count } question ne figure pas dans les deux versions et a été laissée de côté :
   *[other] { $count } questions ne figurent pas dans les deux versions et ont été laissées de côté :
 }
change-full = Certains scores ne sont donc pas ceux des rapports. Avec toutes les questions de chaque jour, le score global était de { $before } et est de { $now }.
change-drivers = D’où viennent les différences, en points de la dimension :
change-dimension = { $dimension } ({ $difference })
change-dimension-no-score = { $dimension } (pas de différence, car un score manque)
change-points = { $points } : { $text }
change-driver = { $question } – { $move }
change-move-higher = plus haut : { $before } avant, { $now } maintenant
change-move-lower = plus bas : { $before } avant, { $now } maintenant
change-move-known = non connu avant, { $now } maintenant
change-move-unknown = { $before } avant, non connu maintenant
change-move-not-applicable = ne concerne pas la ville maintenant, ou n’a pas été posée
change-move-applicable = concerne la ville maintenant, ce qui n’était pas le cas avant, ou n’avait pas été posée
change-move-same = comme avant
change-rest = { $count ->
    [one] { $count } autre question à la réponse différente
   *[other] { $count } autres questions aux réponses différentes, ensemble
 }
change-same = { $count ->
    [one] { $count } question à la même réponse, qui compte plus ou moins parce que d’autres sont venues ou parties
   *[other] { $count } questions aux mêmes réponses, qui comptent plus ou moins parce que d’autres sont venues ou parties
 }
change-nothing-moved = Aucune réponse n’a changé.
change-legend = Un pourcentage est la part des points d’une question. « + » signifie plus haut maintenant et « - » plus bas ; si c’est bon ou mauvais, et pourquoi, seuls ceux qui connaissent la ville peuvent le dire. Là où la moyenne est arithmétique, les points des questions s’additionnent pour donner la différence de leur dimension.
change-steps = Ce qui a été recommandé en premier le { $date }, et où cela en est :
change-step = Recommandation d’alors
change-step-now = Maintenant
change-steps-others = Les autres recommandations de ce jour-là :
change-steps-none = Il n’y avait pas de recommandations lors de l’évaluation précédente.
change-fate-listed = { $fate } ({ $count }) : { $titles }
change-fate-counted = { $fate } : { $count }
change-fate-done = Fait
change-fate-moved = Plus haut, encore ouvert
change-fate-open = Encore ouvert
change-fate-not-known = Non connu maintenant
change-fate-not-concerned = Ne concerne pas la ville maintenant
change-fate-lower = Plus bas maintenant
change-mostly = Surtout dans
change-mostly-of = { $dimension } ({ $points })
change-day-before = Jour d’avant
change-day-now = Jour actuel
change-several-legend = Score global de la dernière évaluation et de la précédente, sur les questions que les deux ont en commun. « Surtout dans » : la dimension qui a la plus grande part de la différence, en points du score global. « – » : pas de score l’un des jours, ou pas de différence. --focus VILLE montre d’où elle vient.
change-left-out-several = { $count ->
    [one] Là où deux versions des questions ont été utilisées, seules comptent les questions posées dans les deux. { $count } question a été laissée de côté dans au moins une ville :
   *[other] Là où deux versions des questions ont été utilisées, seules comptent les questions posées dans les deux. { $count } questions ont été laissées de côté dans au moins une ville :
 }
change-full-several = { $count ->
    [one] Dans { $count } ville, certains scores ne sont donc pas ceux de ses rapports.
   *[other] Dans { $count } villes, certains scores ne sont donc pas ceux de leurs rapports.
 }
change-together-heading = Toutes les villes ensemble
change-together-none = Moins de { $fewest } villes ont un score les deux jours, donc rien n’est dit de l’ensemble.
change-together-legend = Seulement les villes qui ont un score les deux jours, et seulement là où au moins { $fewest } en ont un. « En moyenne » : de combien de points une ville est plus haut (+) ou plus bas (-) maintenant. « Ampleur » (g_av de Hedges) : cette moyenne divisée par l’écart habituel entre les villes. Par convention, 0,2 est petit, 0,5 moyen et 0,8 grand (Cohen 1988).
change-mean = En moyenne
change-size = Ampleur
change-size-words = En mots
change-size-tiny = moins que petit
change-size-small = petit
change-size-medium = moyen
change-size-large = grand
change-too-few = trop peu de villes
change-no-spread = les villes ne diffèrent pas
change-fates-heading = Recommandations de la dernière fois
change-short-done = Fait
change-short-moved = Plus haut
change-short-open = Ouvert
change-short-not-known = Non connu
change-short-not-concerned = Sans objet
change-short-lower = Plus bas
change-fates-legend = Combien de recommandations de l’évaluation précédente sont : faites (la réponse est plus haute et l’étape n’est plus conseillée), plus haut mais encore ouvertes, ouvertes comme avant, non connues maintenant, sans objet pour la ville maintenant, ou plus bas maintenant.

## The command line (`nlc --help`): named after command and option. In English, the program shows what stands in src/cli.rs.
cli = Une auto-évaluation pour les villes : dans quelle mesure une ville et les autorités nationales travaillent bien ensemble pour prévenir la haine, l’extrémisme et la polarisation, et que faire ensuite
cli-toolkit = Utiliser le questionnaire de ce dossier à la place de celui du programme
cli-lang = Langue, par exemple ar, fr ou en ; plusieurs pour un rapport dans chacune : ar,fr,en [par défaut : celle du système, sinon en]
cli-quiet = Seulement les résultats et les erreurs, sans remarques
cli-bidi = Comment afficher dans le terminal le texte écrit de droite à gauche
cli-color = Quand utiliser la couleur
cli-assess = Répondre au questionnaire dans le terminal ; chaque réponse est enregistrée aussitôt
cli-assess-quick = Les questions centrales seulement
cli-assess-resume = Reprendre une auto-évaluation interrompue avant la fin
cli-assess-all = Avec --continue : poser toutes les questions, même si seules les questions centrales étaient prévues au début
cli-assess-from = Partir d’une auto-évaluation précédente : chacune de ses réponses est montrée, à confirmer ou à changer
cli-assess-present = Pour un groupe dans une salle : plus d’espace, et le résultat après chaque dimension
cli-assess-plain = Poser les questions en simples lignes numérotées : pour les lecteurs d’écran, les connexions lentes et les scripts
cli-assess-city = La ville ; demandée si elle n’est pas indiquée
cli-assess-date = Le jour de l’auto-évaluation, comme 2026-03-14 [par défaut : aujourd’hui]
cli-assess-output = Le fichier de réponses à écrire [par défaut : nommé d’après la ville, le jour et le point de vue]
cli-score = Calculer les scores de fichiers de réponses et de tableaux de réponses, et montrer les premières choses à faire
cli-score-files = Fichiers de réponses et tableaux de réponses ; ceux d’une même ville et d’un même jour sont réunis
cli-score-format = Forme du résultat [par défaut : selon l’extension du fichier, sinon table]
cli-score-bounds = Avec csv : aussi les bornes de chaque dimension, et ce qui retient son niveau
cli-score-by = Ce dont parle une ligne du résultat [par défaut : csv et jsonl response, sinon city]
cli-score-map = Un fichier de correspondance : ce que signifient les colonnes et les valeurs qui n’ont pas été reconnues (voir nlc map)
cli-score-date = Le jour de l’évaluation pour toutes les lignes des tableaux, par exemple 2026-03-14
cli-score-days = Ce qui vient en premier dans les jours comme 03/04/2026 [par défaut : ce que montrent les autres jours]
cli-score-encoding = L’encodage des tableaux [par défaut : reconnu]
cli-score-separator = Ce qui sépare les cellules, ou le mot tab [par défaut : reconnu]
cli-score-tool = L’outil d’enquête qui a écrit les tableaux, comme kobo ou limesurvey [par défaut : reconnu]
cli-score-rejects = Écrire dans ce fichier les lignes inutilisables, chacune avec sa raison
cli-score-strict = S’arrêter à la première ligne ou cellule inutilisable
cli-score-explain = Montrer comment chaque nombre a été obtenu
cli-score-charts = Les signes des graphiques dans les tableaux destinés aux personnes
cli-score-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-score-force = Remplacer le fichier s’il existe déjà
cli-report = Écrire le rapport : résumé, profil, priorités, plan d’action, ordre du jour, annexe
cli-report-files = Fichiers de réponses et tableaux de réponses d’une même ville et d’un même jour (CSV, et avec --out-dir : de n’importe lesquels)
cli-report-format = Forme du rapport [par défaut : selon l’extension du fichier, sinon markdown]
cli-report-template = Votre propre modèle Handlebars pour le rapport Markdown, HTML ou PDF (voir docs/templates.md)
cli-report-earlier = Fichiers de réponses ou tableau d’une auto-évaluation précédente de la même ville (avec --out-dir : de n’importe quelle ville), à montrer à côté de l’auto-évaluation actuelle ; l’option peut être donnée plusieurs fois
cli-report-map = Un fichier de correspondance : ce que signifient les colonnes et les valeurs qui n’ont pas été reconnues (voir nlc map)
cli-report-date = Le jour de l’évaluation pour toutes les lignes des tableaux, par exemple 2026-03-14
cli-report-days = Ce qui vient en premier dans les jours comme 03/04/2026 [par défaut : ce que montrent les autres jours]
cli-report-encoding = L’encodage des tableaux [par défaut : reconnu]
cli-report-separator = Ce qui sépare les cellules, ou le mot tab [par défaut : reconnu]
cli-report-tool = L’outil d’enquête qui a écrit les tableaux, comme kobo ou limesurvey [par défaut : reconnu]
cli-report-rejects = Écrire dans ce fichier les lignes inutilisables, chacune avec sa raison
cli-report-strict = S’arrêter à la première ligne ou cellule inutilisable
cli-report-out_dir = Écrire dans ce dossier un rapport par ville et par jour, avec une page index qui y mène ; créé s’il n’existe pas
cli-report-all_formats = Avec --out-dir : chaque rapport sous toutes les formes : page web, Word, Excel, Markdown, CSV, et PDF si nlc a été compilé avec lui
cli-report-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-report-force = Remplacer le fichier s’il existe déjà
cli-compare = Comparer des villes, des points de vue ou des années, et dire à quel point les différences sont sûres
cli-compare-inputs = Fichiers de réponses, tableaux de réponses, et dossiers qui en contiennent
cli-compare-perspectives = Comment les points de vue diffèrent, dans une ville (--focus) ou dans toutes
cli-compare-items = Comment les questions fonctionnent : pour qui écrit des questionnaires
cli-compare-over_time = Ce qui a changé d’un jour à l’autre dans la même ville
cli-compare-focus = Une ville : sa place parmi les autres ; avec --perspectives, --items et --over-time : cette ville seule
cli-compare-by = Former des groupes de villes selon une donnée, comme country, ou population:50000,250000
cli-compare-min_group = Statistiques d’un groupe seulement à partir de ce nombre de villes, pour qu’aucune ne soit exposée
cli-compare-sort = Selon quoi trier les villes : overall, ou l’identifiant d’une dimension
cli-compare-until = Laisser de côté les évaluations après ce jour, comme 2026-03-14
cli-compare-draws = Combien de fois refaire le classement sous d’autres hypothèses ; 0 l’omet [par défaut : 1000, jusqu’à 2000 villes]
cli-compare-seed = Où commencent les nombres aléatoires : le même nombre donne le même résultat partout
cli-compare-format = Forme du résultat [par défaut : selon l’extension du fichier, sinon table]
cli-compare-map = Un fichier de correspondance : ce que signifient les colonnes et les valeurs qui n’ont pas été reconnues (voir nlc map)
cli-compare-date = Le jour de l’évaluation pour toutes les lignes des tableaux, par exemple 2026-03-14
cli-compare-days = Ce qui vient en premier dans les jours comme 03/04/2026 [par défaut : ce que montrent les autres jours]
cli-compare-encoding = L’encodage des tableaux [par défaut : reconnu]
cli-compare-separator = Ce qui sépare les cellules, ou le mot tab [par défaut : reconnu]
cli-compare-tool = L’outil d’enquête qui a écrit les tableaux, comme kobo ou limesurvey [par défaut : reconnu]
cli-compare-rejects = Écrire dans ce fichier les lignes inutilisables, chacune avec sa raison
cli-compare-strict = S’arrêter à la première ligne ou cellule inutilisable
cli-compare-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-compare-force = Remplacer le fichier s’il existe déjà
cli-form = Écrire un formulaire à remplir : un tableau, un formulaire pour Kobo et ODK, ou un questionnaire à imprimer
cli-form-format = Forme du résultat [par défaut : selon l’extension du fichier, sinon markdown]
cli-form-quick = Les questions centrales seulement
cli-form-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-form-force = Remplacer le fichier s’il existe déjà
cli-map = Écrire un projet de fichier de correspondance pour un tableau : ce que signifient ses colonnes et ses cellules, à compléter
cli-map-file = Le tableau : un export d’un outil d’enquête, une feuille de calcul
cli-map-map = Un fichier de correspondance à poursuivre : ce qu’il dit est repris
cli-map-encoding = L’encodage du tableau [par défaut : reconnu]
cli-map-separator = Ce qui sépare les cellules, ou le mot tab [par défaut : reconnu]
cli-map-tool = L’outil d’enquête qui a écrit le tableau, comme kobo ou limesurvey [par défaut : reconnu]
cli-map-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-map-force = Remplacer le fichier s’il existe déjà
cli-show = Afficher le questionnaire complet, à imprimer : questions, niveaux, points, qui en est à l’origine
cli-show-format = Forme du résultat
cli-show-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-show-force = Remplacer le fichier s’il existe déjà
cli-check = Vérifier des questionnaires et des fichiers de réponses ; toutes les erreurs d’un coup
cli-check-paths = Dossiers de questionnaires, et fichiers de réponses [par défaut : le questionnaire utilisé]
cli-check-format = Forme du résultat
cli-check-accept_translation = Confirmer qu’une traduction correspond à son texte actuel ; all : toutes les traductions (avec --lang : dans cette langue seulement)
cli-schema = Afficher le JSON Schema d’un format de fichier, pour les éditeurs
cli-schema-name = De quel fichier
cli-schema-output = Écrire dans ce fichier au lieu de la sortie standard ; - est la sortie standard
cli-schema-force = Remplacer le fichier s’il existe déjà
cli-init = Créer un petit questionnaire commenté, comme point de départ pour le vôtre
cli-init-dir = Le dossier où écrire ; créé s’il n’existe pas
cli-completions = Afficher les complétions pour un shell
cli-completions-shell = Pour quel shell
cli-man = Écrire les pages de manuel dans un dossier
cli-man-dir = Le dossier
cli-after = Commencez ici : nlc assess --quick
    Rien ne quitte cet ordinateur.
cli-heading-usage = Usage :
cli-heading-options = Options{ "\u00A0" }
cli-heading-arguments = Arguments{ "\u00A0" }
cli-heading-commands = Commandes{ "\u00A0" }
cli-version = Afficher la version
cli-help = Afficher l’aide

## Problems: how they are shown
diagnostic-error = erreur
diagnostic-warning = avertissement
diagnostic-help = aide{ "\u00A0" }
diagnostics-more = ... et { $count ->
    [one] { $count } autre problème
   *[other] { $count } autres problèmes
} ; corrigez d’abord ceux-ci

## Problems: files
file-unreadable = impossible de lire { $path } : { $reason }
file-reason-missing = ce fichier n’existe pas ; vérifiez l’orthographe et le dossier
file-reason-forbidden = vous n’avez pas le droit de le lire ; demandez à son propriétaire, ou copiez-le dans un dossier à vous
file-not-a-file = impossible de lire { $path } : ce n’est pas un fichier
file-too-large = impossible de lire { $path } : il fait { $size } Mo ; les fichiers attendus font moins de { $limit } Mo, il s’agit donc sans doute d’un fichier d’un autre type
file-not-utf8 = impossible de lire { $path } : ce n’est pas du texte UTF-8 (premier octet étranger : ligne { $line }, octet { $offset }) ; enregistrez-le de nouveau avec l’encodage UTF-8
write-exists = { $path } existe déjà et n’a pas été modifié ; choisissez un autre nom
write-exists-force = { $problem }, ou ajoutez --force pour le remplacer
write-not-a-file = impossible d’écrire { $path } : quelque chose porte déjà ce nom et n’est pas un fichier ; choisissez un autre nom
write-no-folder = impossible d’écrire { $path } : ce dossier n’existe pas ; créez-le d’abord, ou choisissez un autre endroit
write-failed = impossible d’écrire { $path } : { $problem } ; choisissez un autre endroit
write-result-failed = impossible d’écrire le résultat : { $problem } ; choisissez un autre endroit avec -o FILE

## Problems: templates
template-problem = { $name } : { $problem }
template-problem-at = { $name }, ligne { $line }, colonne { $column } : { $problem }
template-includes = un modèle ne peut pas inclure d’autres modèles ({"{{"}> ...{"}}"}) : écrivez donc le texte en entier ; voir docs/templates.md
template-too-deep = des blocs sont imbriqués plus de { $most } fois ; voir docs/templates.md
template-not-valid = ce modèle n’est pas valide ({ $problem }) ; voir docs/templates.md
template-cannot-use = { $problem } ; voir dans docs/templates.md ce qu’un modèle peut utiliser
template-no-field = le rapport n’a pas de champ « { $name } » ici
template-no-message = il n’y a pas de message « { $key } »
template-takes-dimensions = « { $name } » attend une liste de dimensions

## Problems: commands
error-line = erreur : { $problem }
two-lines =
    { $first }
    { $second }
usage-unknown-command = il n’y a pas de commande { $text }
usage-unknown-option = il n’y a pas d’option { $text } ici
usage-missing = il manque : { $what }
usage-bad-value = « { $text } » n’est pas admis pour { $option } ; valeurs possibles : { $values }
usage-conflict = { $text } ne va pas avec { $other }
usage-see-help = Pour en savoir plus : nlc --help
usage-what-to-do = indiquez ce qu’il faut faire, par exemple : nlc assess --quick
usage-nobody-reads = personne ne lirait les questions, car elles vont à la sortie d’erreur et celle-ci est redirigée ; laissez-la sur le terminal
usage-not-a-day = « { $text } » n’est pas une date valable ; écrivez année-mois-jour, par exemple 2026-03-14
usage-takes-place = { $path } est l’un des fichiers à lire ; le résultat prendrait sa place, choisissez donc un autre nom
usage-template-format = --template va avec --format markdown, html ou pdf ; les colonnes du CSV sont fixes
usage-earlier-format = --earlier va avec --format markdown, html, docx ou pdf ; le CSV et le classeur ne portent que sur l’auto-évaluation actuelle. Ce qui a changé entre deux dates : nlc compare --over-time --format csv
usage-explain-format = --explain va avec --format table ; le CSV et le JSON contiennent eux-mêmes les nombres non arrondis
toolkit-not-translated = le questionnaire « { $toolkit } » n’est pas traduit en « { $language } » ; langues présentes : { $available }
toolkit-first = les réponses ne peuvent être vérifiées qu’une fois leur questionnaire sans erreur
check-mend-file-help = corrigez le fichier ou son nom, puis vérifiez de nouveau
check-no-problems = aucun problème trouvé
check-counts = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
files-rejected = fichiers inutilisables : { $rejected } sur { $count }, voir ci-dessus
file-without-answers = remarque : { $path } ne contient encore aucune réponse aux questions
written = écrit : { $path }
written-pages = écrit : pages de manuel dans { $path }
progress = fait : { $done }
progress-of = { $done } sur { $total }, encore { $left }
written-folder = { $count ->
    [one] écrit : { $count } rapport et la page index dans { $path }
   *[other] écrit : { $count } rapports et la page index dans { $path }
}
folder-not-a-folder = impossible d’écrire dans { $path } : ce n’est pas un dossier ; choisissez un autre nom
folder-exist = rien n’a été écrit : { $count ->
    [one] un fichier à écrire existe déjà dans { $path } ({ $found })
   *[other] { $count } des fichiers à écrire existent déjà dans { $path } (les premiers : { $found })
} ; choisissez un autre dossier, ou ajoutez --force pour les remplacer
folder-stopped = { $problem } ; { $written } rapports sur { $count } sont déjà dans { $path }, sans la page index qui y mène
init-exists = { $path } existe déjà ; rien n’a été écrit ; choisissez un dossier vide
init-written =
    Un petit questionnaire est dans { $path } : lisez les commentaires, modifiez-le, puis lancez
    { "  " }nlc check { $path }
    { "  " }nlc assess --toolkit { $path }
report-file-rejected = aucun rapport n’a été écrit : tous les fichiers sur la ville doivent être lisibles ; corrigez celui qui ne l’est pas, ou laissez-le de côté
report-several = un rapport porte sur une ville et un jour, mais les fichiers portent sur : { $found } ; lancez la commande une fois pour chacun
report-nothing-earlier = les fichiers donnés avec --earlier ne contiennent aucune auto-évaluation de { $city } avant le { $date } ; vérifiez le nom de la ville et la date
assess-other-version = { $path } répond à la version { $version } des questions ; continuez avec le questionnaire de cette version (--toolkit)
ask-terminal-failed = le terminal ne peut pas servir à poser les questions : { $problem }
ask-input-ended = l’entrée s’est terminée

## Problems: what they are about
thing-file = { $name }
thing-one = { $kind ->
    [addressee] un destinataire
    [band] un stade
    [dimension] une dimension
    [finding] un constat
    [item] un élément
    [module] un module
    [option] une option
    [perspective] un point de vue
    [profile-field] un champ du profil
    [question] une question
    [strength] un point fort
   *[toolkit] un questionnaire
}
thing-named = { $kind ->
    [addressee] le destinataire « { $id } »
    [band] le stade « { $id } »
    [dimension] la dimension « { $id } »
    [finding] le constat « { $id } »
    [module] le module « { $id } »
    [perspective] le point de vue « { $id } »
    [profile-field] le champ du profil « { $id } »
    [strength] le point fort « { $id } »
   *[question] la question « { $id } »
}
thing-nameless = { $kind ->
    [addressee] ce destinataire
    [band] ce stade
    [dimension] cette dimension
    [finding] ce constat
    [module] ce module
    [perspective] ce point de vue
    [profile-field] ce champ du profil
    [strength] ce point fort
   *[question] cette question
}
thing-next-step = cette prochaine étape
thing-next-step-of = une prochaine étape pour « { $question } »
thing-essential = une pratique indispensable

## Problems: what was probably meant
suggestion-near = vouliez-vous dire « { $near } » ?
suggestion-none = rien de ce genre n’est défini
suggestion-list = possibilités : { $known }
suggestion-check = vérifiez l’orthographe ; la liste complète se trouve dans ce qu’affiche `nlc show`

## Problems: TOML
problem-not-toml = ce n’est pas du TOML valide : { $what }
problem-not-toml-help = corrigez cet endroit ; un texte se met entre guillemets droits doubles, et un tel guillemet dans un texte s’écrit \"
problem-and-more = { $help } ; { $more }
problem-more-in-file = il y a peut-être d’autres erreurs : corrigez celles-ci, puis vérifiez de nouveau
problem-rest-unchecked = le reste de ce fichier, et ce qui s’y réfère, n’a pas pu être vérifié : corrigez ceci, puis vérifiez de nouveau
toml-open-text = un texte n’est pas fermé sur sa ligne
toml-open-text-help = mettez un guillemet droit double à la fin ; un texte sur plusieurs lignes se met entre """ et """
toml-open-lines = un texte sur plusieurs lignes n’est pas fermé
toml-open-lines-help = mettez """ à la fin
toml-unquoted = il manque une valeur, ou un texte est sans guillemets
toml-unquoted-help = mettez un texte entre guillemets droits doubles : "..."
toml-date = ce jour n’existe pas dans le calendrier
toml-date-help = écrivez année-mois-jour, par exemple 2026-03-14
toml-twice = ceci figure deux fois
toml-twice-help = supprimez l’un des deux, ou donnez-lui un autre nom
toml-no-value = une clé sans valeur
toml-no-value-help = écrivez key = value ; une clé ne contient pas d’espace
toml-no-value-behind-help = écrivez quelque chose après le signe =
toml-open-heading = un titre n’est pas fermé
toml-open-heading-help = mettez ] à la fin, ou ]] s’il commence par [[
toml-open-list = une liste n’est pas fermée
toml-open-list-help = mettez ] à la fin
toml-open-table = une petite table n’est pas fermée
toml-open-table-help = mettez {"}"} à la fin
toml-bad-table = une petite table {"{"} ... {"}"} n’est pas fermée, ou contient autre chose
toml-bad-table-help = écrivez {"{"} key = value, key = value {"}"}
toml-no-comma = il manque une virgule, ou quelque chose n’est pas fermé avant cet endroit
toml-no-comma-help = mettez une virgule entre deux entrées ; cherchez plus haut s’il manque un ], un {"}"} ou un guillemet
toml-backslash = une barre oblique inverse dans un texte
toml-backslash-help = écrivez-la deux fois : \\
toml-behind-value = quelque chose suit la valeur
toml-behind-value-help = mettez chaque clé sur sa propre ligne ; un guillemet droit double dans un texte s’écrit \"
toml-behind-value-number-help = mettez chaque clé sur sa propre ligne ; un guillemet droit double dans un texte s’écrit \", un nombre décimal s’écrit avec un point
toml-bare-word = un mot est sans guillemets
toml-bare-word-help = écrivez true ou false, en minuscules ; pour en faire un texte ou un identifiant, mettez-le entre guillemets droits doubles

## Problems: the format of files
problem-no-format-zero = il n’y a pas de format 0
problem-no-format-zero-help = écrivez format = { $format }
problem-newer-format = ce fichier a le format { $number } ; ce programme lit le format { $format }
problem-newer-format-help = utilisez une version plus récente de nlc, ou demandez le fichier dans l’ancien format
problem-date-here = une date n’a pas sa place ici
problem-date-here-help = pour en faire un texte, mettez-la entre guillemets droits doubles
problem-unknown-key = il n’y a pas de clé { $key } ici
problem-unknown-key-near-help = vouliez-vous dire `{ $near }` ?
problem-unknown-key-help = supprimez-la
problem-unknown-key-list-help = supprimez-la ; clés possibles : { $keys }
problem-missing-field = il manque la clé { $key }
problem-missing-field-help = ajoutez { $key }
problem-unknown-word = { $word } n’est pas l’un des mots admis ici
problem-unknown-word-help = écrivez l’un de ces mots : { $words }
problem-number-too-large = le nombre { $number } est trop grand
problem-number-too-large-help = un nombre sans décimales est au plus { $largest }
problem-wrong-type = il y a { $found } là où il faut { $wanted }
problem-other = { $problem }
problem-see-format-help = voyez comment cela s’écrit dans la description du format (docs)
found-table = une table
found-list = une liste
found-list-length = une liste d’une autre longueur
found-text = le texte { $text }
wanted-text = un texte
wanted-text-help = mettez-le entre guillemets droits doubles : "..."
wanted-flag = true ou false
wanted-flag-help = écrivez true ou false, sans guillemets
wanted-number = un nombre
wanted-number-help = écrivez un nombre, sans guillemets, les décimales après un point
wanted-whole = un nombre entier
wanted-whole-from-zero-help = écrivez un nombre à partir de 0, sans guillemets et sans décimales
wanted-whole-help = écrivez un nombre sans guillemets et sans décimales
wanted-list = une liste
wanted-list-help = écrivez [ ... ] ; pour des entrées de plusieurs lignes, commencez chacune par son nom entre doubles crochets, comme dans [[questions]]
wanted-table = une table
wanted-table-help = écrivez {"{"} key = value {"}"}, ou un titre entre crochets simples qui contient l’identifiant, comme dans [questions.some-id]
wanted-small-table-help = écrivez {"{"} key = value {"}"}
wanted-pair = une liste de deux nombres
wanted-pair-help = écrivez [0, 50]
wanted-id-or-number = un identifiant ou un nombre
wanted-id-or-number-help = écrivez un identifiant entre guillemets droits doubles, ou un nombre sans guillemets
wanted-date = une date
wanted-date-help = écrivez année-mois-jour sans guillemets, par exemple 2026-03-14
wanted-value = une valeur
wanted-value-help = écrivez un texte, un nombre, true, false ou une liste de textes
wanted-answer = une réponse
wanted-answer-help = écrivez un texte, un nombre, true, false, une liste de textes, ou une table avec `answer`, `unknown` ou `not_applicable`

## Problems: toolkit
problem-missing-key = { $of } n’a pas de `{ $key }`
problem-missing-key-help = ajoutez `{ $key } = ...`
problem-empty-text = dans { $of }, `{ $key }` est vide
problem-empty-text-help = écrivez le texte, ou supprimez l’entrée
problem-duplicate-id = { $thing } avec l’identifiant « { $id } » existe déjà, à la ligne { $line }
problem-duplicate-id-help = donnez un autre identifiant à l’un des deux
problem-bad-id = « { $id } » ne peut pas servir d’identifiant pour { $thing }
problem-bad-id-help = utilisez des lettres, des chiffres, - et _, et commencez par une lettre
problem-unknown-id = { $kind ->
    [addressee] il n’y a pas de destinataire « { $id } »
    [band] il n’y a pas de stade « { $id } »
    [dimension] il n’y a pas de dimension « { $id } »
    [item] il n’y a pas d’élément « { $id } »
    [module] il n’y a pas de module « { $id } »
    [option] il n’y a pas d’option « { $id } »
    [profile-field] il n’y a pas de champ du profil « { $id } »
   *[question] il n’y a pas de question « { $id } »
}
problem-not-a-url = « { $url } » n’est pas une adresse web
problem-not-a-url-help = écrivez l’adresse entière, à partir de https:// ou http://, sans espaces
problem-wrong-toolkit = ceci fait partie du questionnaire « { $named } », mais le questionnaire est ici « { $id } »
problem-wrong-toolkit-help = écrivez toolkit = "{ $id }", ou prenez le fichier qui en fait partie
problem-weight = { $of } a pour poids { $weight }
problem-weight-large-help = écrivez un nombre plus petit ; seul le rapport entre les poids compte
problem-weight-help = écrivez un nombre supérieur à 0 ; pour qu’une question ne compte pas pour le score, écrivez `scored = false` dans le questionnaire
problem-remove-one-help = supprimez l’un des deux

## Problems: questionnaire
problem-two-agendas = deux destinataires ont `agenda = true`
problem-two-agendas-help = gardez-le pour celui avec qui le rapport doit préparer une conversation
problem-dimension-without-questions = aucune question qui compte pour le score ne fait partie de la dimension « { $id } »
problem-dimension-without-questions-help = ajoutez une question, ou supprimez la dimension
problem-key-of-another-kind = { $of } est d’un type qui n’admet pas `{ $key }`
problem-key-of-another-kind-help = supprimez `{ $key }`, ou changez `kind`
problem-empty-range = dans { $of }, la plus grande valeur est inférieure à la plus petite
problem-empty-range-help = échangez `min` et `max`, ou corrigez l’un des deux
problem-too-few-options = { $key ->
    [items] { $of } a trop peu d’éléments
   *[options] { $of } a trop peu d’options
}
problem-too-few-options-help = écrivez-en au moins { $count }
problem-level-without-text = { $kind ->
    [item] dans { $of }, l’élément « { $id } » n’a pas de texte
   *[option] dans { $of }, l’option « { $id } » n’a pas de texte
}
problem-level-without-text-help = décrivez ce que l’on peut constater à ce niveau

## Problems: conditions
problem-depends-on-itself = « { $question } » dépend de sa propre réponse et n’est donc jamais posée
problem-ask-if-cycle = « { $question } » et « { $other } » dépendent l’une de l’autre ; aucune n’est donc jamais posée
problem-ask-if-cycle-help = supprimez l’une des conditions du cercle
problem-ask-if-forward = « { $question } » dépend de « { $other } », qui est posée plus tard
problem-ask-if-forward-help = déplacez plus haut la question dont la condition dépend
problem-impossible-condition = cette condition ne peut jamais être remplie
problem-impossible-condition-help = aucune combinaison de réponses et de scores ne rend vraies toutes ses parties à la fois ; corrigez-en une, ou supprimez-la
problem-core-behind-other = « { $question } » est une question centrale mais dépend de « { $other } », qui ne l’est pas : la version rapide ne la pose jamais
problem-core-behind-other-help = écrivez aussi core = true pour « { $other } », ou supprimez-le ici
problem-condition-not-one = cette condition ne dit pas exactement une seule chose
problem-condition-not-one-help = écrivez un seul sujet (question, profile, dimension, all, any, not, overall_below, overall_at_least) et, pour les trois premiers, un seul test ; pour en réunir plusieurs : all = [...]
problem-condition-on-score = qu’une question soit posée ou non ne peut pas dépendre d’un score
problem-condition-on-score-help = faites dépendre la condition de questions précédentes ou de champs du profil
problem-condition-empty = cette liste de conditions est vide
problem-condition-empty-help = écrivez-en au moins une, ou supprimez la condition
problem-condition-dimension = une dimension a un score, une couverture et un écart, mais pas de réponse
problem-condition-dimension-help = utilisez score_below, score_at_least, coverage_below ou gap_at_least
problem-condition-profile = un champ du profil se compare avec is, at_most ou at_least
problem-condition-profile-help = utilisez l’un d’eux
problem-condition-profile-value = le champ du profil « { $id } » ne peut pas être comparé avec cette valeur
problem-condition-profile-value-help = écrivez l’identifiant d’une option pour un choix, un nombre pour un nombre ; un texte ne peut être testé qu’avec `is`
problem-condition-answer = une réponse n’a ni score ni couverture propres
problem-condition-answer-help = utilisez is, at_most, at_least ou state
problem-condition-answer-value = la réponse à « { $id } » ne peut pas être comparée avec cette valeur
problem-condition-answer-value-help = écrivez l’identifiant d’une option pour un choix ou un oui/non, un nombre pour un nombre, un élément (avec `is`) ou un nombre d’éléments pour une liste à cocher

## Problems: rubric
problem-coverage = la couverture minimale est { $share }
problem-coverage-help = écrivez une part entre 0 et 1, par exemple 0.6
problem-band-twice = { $of } commence deux fois
problem-band-missing = le stade « { $id } » du questionnaire n’a pas de début
problem-band-missing-help = ajoutez {"{"} id = "{ $id }", from = ... {"}"} à `bands`
problem-bands-not-from-zero = le premier stade commence à { $from }
problem-bands-not-from-zero-help = faites commencer le premier stade à 0, pour que tout score ait un stade
problem-bands-not-ascending = { $of } commence à { $from }, celui d’avant à { $before }
problem-bands-not-ascending-help = faites commencer chaque stade plus haut que celui d’avant, et à 100 au plus
problem-not-scored = la question « { $question } » ne compte pas pour le score
problem-points-for-unscored-help = supprimez cette entrée, ou supprimez `scored = false` dans la question
problem-question-without-points = le barème n’a pas de points pour la question « { $question } »
problem-question-without-points-help = ajoutez [questions.{ $question }] à rubric.toml, ou écrivez `scored = false` ici
problem-missing-points-help = ajoutez points = {"{"} { $points } {"}"}
problem-missing-scale-help = ajoutez scale = [valeur qui ne rapporte rien, valeur qui rapporte tout]
problem-scale-of-no-number = { $of } n’est pas de type nombre et ne peut pas avoir de `scale`
problem-scale-of-no-number-help = écrivez `points`, ou changez son type
problem-max-of-no-checklist = { $of } n’est pas une liste à cocher et ne peut pas avoir de `max_points`
problem-max-of-no-checklist-help = supprimez-le : l’option qui rapporte le plus de points fixe le maximum
problem-points-of-number = { $of } est de type nombre : il n’y a pas d’options auxquelles donner des points
problem-points-of-number-help = écrivez `scale = [from, to]` à la place de `points`
problem-nothing-earned = rien ne peut être obtenu avec { $of }
problem-nothing-earned-items-help = donnez des points supérieurs à 0, et un `max_points` supérieur à 0
problem-nothing-earned-help = donnez à au moins une option des points supérieurs à 0
problem-max-unreachable = dans { $of }, tous les éléments réunis rapportent { $sum } points ; { $max } ne peut donc jamais être atteint
problem-max-unreachable-help = baissez `max_points`, ou donnez plus de points aux éléments
problem-points-not-rising = dans { $of }, « { $option } » rapporte moins que « { $before } », qui se trouve avant
problem-points-not-rising-help = écrivez les options du niveau le plus bas au plus élevé, ou corrigez les points
problem-points-below-zero = dans { $of }, « { $option } » rapporte { $points } points
problem-points-below-zero-help = écrivez un nombre qui n’est pas inférieur à 0
problem-option-without-points = dans { $of }, « { $option } » n’a pas de points
problem-option-without-points-help = ajoutez { $option } = ... (0 est admis)
problem-scale-no-length = dans { $of }, l’échelle n’a pas de longueur
problem-scale-no-length-help = écrivez deux nombres différents
problem-scale-no-end = dans { $of }, l’échelle n’a pas de fin
problem-scale-no-end-help = écrivez des nombres plus petits
problem-essential-top = « { $band } » est le stade le plus élevé ; rien n’est donc jamais plafonné
problem-essential-top-help = indiquez un stade plus bas
problem-essential-module = « { $question } » fait partie d’un module, qui ne compte pas pour le score global
problem-essential-module-help = utilisez `scope = "dimension"`, ou une question hors des modules
problem-essential-unscored-help = prenez une question qui compte pour le score
problem-essential-level = ce niveau ne convient pas à la question « { $question } »
problem-essential-level-help = écrivez l’identifiant d’une option pour un choix ou un oui/non, des points pour une liste à cocher, une valeur pour un nombre
problem-essential-never = aucune réponse à « { $question } » n’est en dessous de ce niveau, ou aucune ne l’atteint
problem-essential-never-help = prenez un niveau entre le plus bas et le plus élevé

## Problems: recommendations
problem-bad-effort = dans { $of }, l’effort est { $effort }
problem-bad-effort-help = écrivez 1 (quelques jours), 2 (quelques semaines ou plusieurs services) ou 3 (plusieurs mois, un nouveau financement ou une autre institution)
problem-duplicate-step = il y a déjà une prochaine étape pour ce niveau de « { $question } », à la ligne { $line }
problem-step-unscored = la question « { $question } » ne compte pas pour le score et n’a donc pas de niveaux à partir desquels monter
problem-step-unscored-help = supprimez cette prochaine étape
problem-step-key-help = écrivez `{ $key } = ...` pour ce type de question
problem-step-unreachable = aucune réponse à « { $question } » ne mène à cette prochaine étape : { $why }
problem-step-unreachable-help = supprimez-la, ou corrigez le niveau auquel elle se rattache
step-target-reached = toute valeur atteint cette cible
step-level-is-top = ce niveau est le plus élevé
step-item-earns-nothing = cet élément ne rapporte rien
problem-missing-step = il n’y a pas de prochaine étape pour « { $question } » avec { $level }
problem-missing-step-help = ajoutez [[next_steps]] avec question = "{ $question }" et { $level }
problem-every-score = tout score est au moins { $score }
problem-no-score = aucun score n’atteint { $score }
problem-strength-score-help = écrivez un score entre 0 et 100

## Problems: translations
problem-translation-not-toml-help = corrigez cet endroit
problem-missing-translation = `{ $key }` n’est pas traduit
problem-missing-translation-help = ajoutez la traduction de : { $text }
problem-superfluous-translation = il n’y a pas de texte `{ $key }`
problem-superfluous-translation-help = supprimez-le, ou corrigez la clé ; `nlc show` donne la liste des questions et des options

## Problems: responses
problem-part-of-toolkit = ceci est une partie d’un questionnaire, pas un fichier de réponses
problem-part-of-toolkit-help = pour vérifier le questionnaire, indiquez son dossier : nlc check FOLDER
problem-not-a-response-markdown = ceci est un document Markdown, par exemple un rapport
problem-not-a-response-table = ceci est un tableau, par exemple de scores
problem-not-a-response-json = ceci est du JSON, pas du TOML
problem-not-a-response-page = ceci est une page web
problem-not-a-response-template = ceci est un modèle
problem-not-a-response-other = ceci est un fichier d’un autre type : rien n’y ressemble à un fichier de réponses
problem-not-a-response-help = indiquez le fichier qui contient les réponses ; `nlc assess` en écrit un, dont le nom se termine par .toml
problem-response-key = le fichier de réponses n’a pas de `{ $key }`
problem-response-key-help = ajoutez une ligne `{ $key } = ...` en haut
problem-city-empty = la ville n’a pas de nom
problem-city-empty-help = écrivez son nom, dans n’importe quelle écriture
problem-other-toolkit = ces réponses portent sur le questionnaire « { $named } » ; le questionnaire utilisé est « { $toolkit } »
problem-other-toolkit-help = indiquez le dossier de leur questionnaire avec --toolkit
problem-other-version = ces réponses portent sur la version { $answered } du questionnaire ; la version utilisée est { $version }
problem-other-version-help = vérifiez que ses questions ont toujours le même sens, ou utilisez le questionnaire de cette version avec --toolkit
problem-bad-date = « { $text } » n’est pas une date valable
problem-bad-date-help = écrivez année-mois-jour, par exemple 2026-03-14
problem-unknown-perspective = il n’y a pas de point de vue « { $id } »
problem-unknown-field = le profil n’a pas de champ « { $id } »
problem-unknown-question = le questionnaire n’a pas de question « { $id } »
problem-contradictory = « { $id } » a plus d’un élément parmi answer, unknown et not_applicable
problem-contradictory-help = gardez celui qui convient
problem-not-applicable = « { $id } » ne peut pas être « sans objet »
problem-not-applicable-because = « { $id } » ne peut pas être « sans objet » ({ $because })
problem-not-applicable-help = choisissez un niveau, ou écrivez unknown = true
problem-no-reason = « { $id } » est « sans objet » sans raison donnée
problem-no-reason-help = écrivez la raison entre les guillemets
problem-unsafe-link = le document indiqué pour « { $id } » n’est pas une adresse web
problem-unsafe-link-help = il est gardé et affiché comme simple texte ; écrivez https://... pour en faire un lien
problem-answer-kind = la réponse à « { $id } » n’est pas du bon type
problem-answer-choice-help = écrivez l’identifiant d’une option, entre guillemets droits
problem-answer-yes-no-help = écrivez "yes" ou "no"
problem-answer-checklist-help = écrivez une liste d’éléments, comme ["one", "two"] ; [] si rien n’est coché
problem-answer-number-help = écrivez un nombre, sans guillemets et sans espaces
problem-answer-text-help = écrivez un texte, entre guillemets droits
problem-whole-only = « { $id } » n’admet que des nombres entiers
problem-outside-limits = { $number } est hors des limites de « { $id } »
problem-unknown-option = « { $id } » n’a pas d’option « { $option } »
limits-between = { $whole ->
    [yes] écrivez un nombre entier de { $min } à { $max }
   *[no] écrivez un nombre de { $min } à { $max }
}
limits-from = { $whole ->
    [yes] écrivez un nombre entier à partir de { $min }
   *[no] écrivez un nombre à partir de { $min }
}
limits-to = { $whole ->
    [yes] écrivez un nombre entier, { $max } au plus
   *[no] écrivez un nombre, { $max } au plus
}
limits-none = { $whole ->
    [yes] écrivez un nombre entier
   *[no] écrivez un nombre
}
problem-stale-translation = le texte de `{ $key }` a changé depuis sa traduction, ou personne n’a confirmé la traduction
problem-stale-translation-help = comparez-la avec : { $text } -- puis confirmez-la : nlc check FOLDER --accept-translation { $key }
problem-no-glossary = ceci n’est pas un glossaire : { $what }
problem-no-glossary-help = voir dans docs/translation.md ce que contient un glossaire
problem-other-term = « { $word } » figure dans le texte de `{ $key }`, mais aucune de ses traductions convenues ne figure dans la traduction
problem-other-term-help = utilisez l’une de celles-ci : { $words } ; ou ajoutez la clé à `except` de ce terme dans glossary.toml

## Lire des tableaux
table-unreadable = Impossible de lire { $path } : { $reason }
table-workbook = Impossible de lire { $path } : { $reason }
table-empty = { $path } est vide.
table-no-encoding = Aucun encodage ne s’appelle { $name }. Les plus courants sont utf-8, utf-16, windows-1252 et windows-1256.
table-no-tool = Aucun outil d’enquête ne s’appelle { $name }. Outils connus : { $known }
table-bad-separator = Le séparateur « { $text } » n’est pas un caractère unique. Indiquez par exemple , ou ; ou le mot tab.
workbook-old-or-protected = il est protégé par un mot de passe, ou dans l’ancien format .xls. Ouvrez-le dans un tableur et enregistrez-le au format .xlsx, sans mot de passe.
workbook-too-large = décompressé, il dépasserait { $limit } Mo. Enregistrez en CSV la feuille qui contient les réponses.
workbook-long-cell = une de ses cellules est plus longue que ce qu’un tableur permet. Enregistrez en CSV la feuille qui contient les réponses.
workbook-damaged = ce n’est pas un classeur Excel, ou il est abîmé ({ $problem }). Ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en CSV.
map-unknown-column = Le fichier de correspondance indique que « { $header } » contient { $name }, mais aucune colonne ne s’appelle ainsi.
map-unknown-question = Le fichier de correspondance donne des valeurs pour { $name }, qui n’est ni une question ni un champ à options.
map-no-such-column = Le fichier de correspondance nomme une colonne qu’aucun tableau n’a : « { $header } ».
map-several-columns = Le fichier de correspondance nomme « { $header } », mais plusieurs colonnes s’appellent ainsi. Indiquez leur numéro, par exemple "#7".
map-unknown-option = D’après le fichier, « { $cell } » signifie « { $meant } », qui n’est pas une réponse à { $name }.
map-no-table = { $path } n’est pas un tableau : « nlc map » lit les fichiers CSV et les classeurs.
map-done = { $recognised } colonnes reconnues ; à décider : { $columns } colonnes, { $cells } sortes de cellules.
map-draft-head = Ce que signifient les colonnes et les cellules de { $file } : un fichier de correspondance. « nlc map » a écrit ce projet, à vous de le terminer.

    Une ligne qui commence par # est un commentaire et ne fait rien. Pour décider, complétez la ligne et enlevez le #.
    Les autres lignes disent ce qui a été reconnu ; vous pouvez les corriger.

    Sous [columns], le nom devant = est celui d’une colonne du tableau, ou "#7" pour la septième ; derrière, ce que contient la colonne :
    city, date, perspective, respondent, l’identifiant d’une question ou un des autres noms de docs/tables.md. "" laisse la colonne de côté.
    Sous [values], une cellule se trouve devant =, et derrière, la réponse qu’elle signifie. "" signifie : sans réponse.

    Ensuite : nlc score TABLEAU --map CE-FICHIER
map-draft-recognised = Reconnues :
map-draft-ambiguous = Ces colonnes pourraient être plusieurs choses. Enlevez le # devant la ligne qui convient.
map-draft-double = Ces colonnes contiennent la même chose qu’une autre. Pour utiliser l’une d’elles, enlevez son #, et mettez "" derrière l’autre colonne.
map-draft-unknown = Ces colonnes ne sont pas reconnues et ne servent pas. Celles que l’outil ajoute de lui-même ne figurent pas ici.
map-draft-number = Colonne { $number } : { $column }
map-draft-near = Peut-être : { $fields }
map-draft-times = { $count } fois :
map-draft-times-either = { $count } fois ; cela pourrait être { $options } :
map-draft-more = { $count ->
    [one] Une autre sorte de cellule ne figure pas ici.
   *[other] { $count } autres sortes de cellules ne figurent pas ici.
}
map-draft-items = Plusieurs de ceux-ci, avec une espace entre eux :
map-draft-ticks = Cellules d’éléments qui ne disent ni que l’élément est là, ni qu’il n’y est pas. Mettez chacune dans une des deux listes.
table-recognised = { $file } : { $kind }, { $found } questions trouvées sur { $count }
table-kind-tool = export { $tool }
table-kind-form = formulaire rempli ({ $tool })
table-kind-plain = tableau
table-kind-encoding = { $kind }, { $encoding }
table-kind-labels = { $kind }, intitulés en { $language ->
    [en] anglais
    [fr] français
    [ar] arabe
   *[other] { $language }
}
table-no-questions = Aucune colonne de { $file } n’est une question de l’outil « { $toolkit } », comme { $questions }. Premières colonnes : { $columns }. S’agit-il d’un autre outil ? Indiquez-le avec --toolkit. Sinon, « nlc map » écrit un projet de fichier de correspondance, à compléter.
table-no-city = { $file } n’a pas de colonne pour la ville. Appelez-la city ou ville, ou indiquez-la dans un fichier de correspondance : « nlc map » en écrit un projet.
table-no-date = { $file } n’a pas de colonne pour le jour. Indiquez le jour de toutes les lignes, comme --date 2026-03-14 ; ou appelez la colonne date, ou indiquez-la dans un fichier de correspondance.
table-ambiguous = La colonne { $number }, « { $column } », pourrait être { $fields } : elle est laissée de côté. Précisez dans un fichier de correspondance.
table-double = La colonne { $number }, « { $column } », contient la même chose qu’une autre ({ $field }) : elle est laissée de côté. Supprimez ou renommez l’une d’elles.
table-passed-over = { $count ->
    [one] Une colonne est laissée de côté : { $columns }
   *[other] { $count } colonnes sont laissées de côté : { $columns }
}
table-and-more = { $list } et { $count } autres
table-without = Aucune colonne pour : { $questions }
table-quick = Toutes les colonnes sont des questions essentielles : calcul comme version courte.
table-days = { $order ->
    [month] Les jours tels que 03/04/2026 sont lus mois/jour/année. Si le jour vient d’abord, ajoutez --days day-first.
   *[day] Les jours tels que 03/04/2026 sont lus jour/mois/année. Si le mois vient d’abord, ajoutez --days month-first.
}
cell-problem = { $count ->
    [one] Ligne { $row }, colonne « { $column } » : { $problem }
   *[other] { $count } lignes, la première { $row }, colonne « { $column } » : { $problem }
}
cell-not-understood = « { $cell } » n’est aucune des réponses ; compté comme sans réponse.
cell-near = « { $cell } » n’est aucune des réponses ; compté comme sans réponse. S’agit-il de « { $near } » ?
cell-ambiguous = « { $cell } » pourrait être { $options } ; compté comme sans réponse.
cell-no-number = « { $cell } » n’est pas un nombre ; compté comme sans réponse.
cell-out-of-range = « { $cell } » n’est pas entre { $min } et { $max } ; compté comme sans réponse.
cell-must-apply = « { $cell } » n’est pas une réponse possible : cette question concerne toutes les villes ; compté comme sans réponse.
cell-other = « { $cell } » n’est pas une réponse de cet outil ; compté comme sans réponse, ou laissé de côté dans une liste.
cell-no-text = des lettres sont dans un autre encodage que le reste du fichier ; compté comme sans réponse. Enregistrez le fichier en CSV UTF-8.
cell-unfinished = selon l’outil d’enquête, cette réponse n’a pas été terminée.
cell-contradiction = « { $cell } » dit deux choses qui s’excluent ; compté comme sans réponse.
cell-more = { $count ->
    [one] Un autre avertissement de ce genre n’est pas affiché.
   *[other] { $count } autres avertissements de ce genre ne sont pas affichés.
}
reject-no-city = aucune ville n’est nommée
reject-city-not-text = le nom de la ville est dans un autre encodage que le reste du fichier ; enregistrez le fichier en CSV UTF-8
reject-no-date = il n’y a pas de jour
reject-bad-date = « { $cell } » n’est pas un jour lisible ; écrivez-le comme 2026-03-14
reject-too-many-cells = { $cells } cellules pour { $columns } colonnes : un séparateur se trouve peut-être dans un texte sans guillemets
reject-unclosed = un guillemet (") est ouvert et jamais fermé
reject-too-long = la ligne dépasse { $limit } Mo
reject-line = La ligne { $row } est rejetée : { $reason }
reject-line-column = La ligne { $row } est rejetée, colonne « { $column } » : { $reason }
reject-more = { $count ->
    [one] Une autre ligne est rejetée.
   *[other] { $count } autres lignes sont rejetées.
}
reject-hint = --rejects FICHIER écrit les lignes rejetées dans un fichier, chacune avec sa raison, à corriger et à relire.
rows-summary = { $file } : { $accepted ->
    [one] { $accepted } ligne acceptée
   *[other] { $accepted } lignes acceptées
}{ $warned ->
    [0] { "" }
   *[other] {" "}({ $warned } avec avertissements)
}, { $rejected } rejetées
rows-strict = { $file }, arrêt : { $problem }
rows-same = { $count ->
    [one] Une ligne porte sur une ville et un jour sur lesquels porte déjà une autre
   *[other] { $count } lignes portent sur une ville et un jour sur lesquels porte déjà une autre
} (la première : ligne { $row }, { $city }). Ensemble, ce sont plusieurs répondants d’une même évaluation.
city-alike = « { $one } » et « { $other } » semblent être la même ville. Elles sont calculées séparément ; écrivez-les de la même façon si c’est la même.
table-several-cities = { $file } a plusieurs colonnes pour la ville : { $columns }. N’en laissez qu’une, ou indiquez laquelle compte dans un fichier de correspondance.
table-no-rows = { $file } ne contient aucune réponse : il n’y a rien sous l’en-tête.
table-near = La colonne { $number }, « { $column } », est laissée de côté. S’agit-il de « { $near } » ? Alors renommez-la.
table-twice = Les colonnes { $columns } portent sur la même question, { $question }. Là où elles diffèrent, c’est compté comme sans réponse.
cell-known = « { $cell } » n’est aucune des réponses ({ $known }) ; compté comme sans réponse.
cell-too-small = « { $cell } » est inférieur à { $min } ; compté comme sans réponse.
cell-too-large = « { $cell } » est supérieur à { $max } ; compté comme sans réponse.
cell-not-whole = « { $cell } » n’est pas un nombre entier ; compté comme sans réponse.
cell-differs = « { $cell } » n’est pas ce que dit une autre colonne sur cette question ; compté comme sans réponse.
rows-short = { $count ->
    [one] La ligne { $row } s’arrête trop tôt
   *[other] { $count } lignes s’arrêtent trop tôt, la première est la ligne { $row }
} : ce qui manque est compté comme sans réponse.
rows-twice = { $count ->
    [one] La ligne { $row } est identique à une ligne précédente
   *[other] { $count } lignes sont identiques à des lignes précédentes, la première est la ligne { $row }
} : peut-être un double envoi. Toutes comptent ; supprimez ce qui est en trop.
column-date = Date
score-several-heading = { $count } villes
usage-by-format = Ce format est toujours par ville : --by response va avec csv et jsonl.

## Formulaires et tableaux
form-city = Ville ou commune
form-date = Jour de l’évaluation
form-perspective = De quel côté répondez-vous ?
form-respondent = Qui répond ? Des fonctions plutôt que des noms
form-quick = Seulement les questions centrales
form-note = Note : { $question }
form-evidence = Documents qui le montrent : { $question }
form-reason = Pourquoi la question ne s’applique pas : { $question }
form-status = S’il n’y a pas de réponse : { $question }
form-unknown = Ne sait pas
form-not-applicable = Sans objet
form-none = Rien de tout cela
form-numbered = { $number }. { $text }
form-checklist-how = Écrivez les numéros de tout ce qui est vrai, séparés par des virgules, par exemple 1, 3
form-checklist-alone = Chacune de ces réponses se coche seule : { $words }. Enlevez les autres coches.
form-checklist-words = Ou écrivez l’une de ces réponses : { $words }
form-list-only = Choisissez dans la liste ; la flèche à côté de la cellule l’ouvre.
form-date-only = Écrivez un jour, par exemple 2026-03-14.
form-tick-one = Cochez une seule case.
form-tick-all = Cochez tout ce qui est vrai.
form-answer = Réponse :
form-note-line = Note :
form-evidence-line = Documents qui le montrent :
form-not-applicable-because = Sans objet, parce que :
form-question = la question { $number }
form-asked-if = Répondez seulement si { $condition }.
form-quick-title = { $title } (questions centrales)
form-needs-file = Un classeur ne peut pas être affiché dans un terminal. Indiquez un fichier avec -o, par exemple -o form.xlsx
form-same-name = Ce questionnaire a deux éléments nommés « { $name } ». Dans un formulaire, chaque champ du profil, chaque question et ce qui en dépend ont besoin d’un nom à eux ; changez l’un des identifiants.

## Rapports pour Word et Excel
office-sheet-plan = Plan d’action
office-sheet-scores = Scores
office-sheet-answers = Réponses
office-what = Ce qu’il faut faire
office-done-when = C’est fait quand
office-effort = Effort
office-status = État
office-status-open = à faire
office-status-begun = en cours
office-status-done = fait
office-status-dropped = abandonné
office-lowest = Minimum possible
office-highest = Maximum possible
office-question = Question
office-who = Qui a répondu
office-answer = Réponse
office-note = Note
office-evidence = Document à l’appui
office-cut = [… coupé ici : une cellule ne peut contenir davantage ; le rapport en Markdown donne le texte entier]
office-some-cut =
    { $count ->
        [one] { $count } texte est plus long qu’une cellule ne peut l’être. Il est coupé dans le classeur, qui le signale ; le rapport en Markdown le donne en entier.
       *[other] { $count } textes sont plus longs qu’une cellule ne peut l’être. Ils sont coupés dans le classeur, qui le signale ; le rapport en Markdown les donne en entier.
    }
office-table = Tableau { $number } : { $title }
office-contents = Sommaire
office-contents-update = Word ajoute les numéros de page quand il propose de mettre à jour le document, ou quand vous cliquez ici et appuyez sur F9.
office-needs-file = Un classeur, un document Word ou un PDF ne peut pas être affiché dans un terminal. Indiquez un fichier avec -o, par exemple -o rapport.xlsx ou -o rapport.docx
office-not-readable = aucun rapport n’a été écrit : à la relecture, « { $part } » est illisible ({ $problem }). Merci de signaler cette erreur du programme.
office-not-whole = aucun rapport n’a été écrit : à la relecture, « { $part } » n’est pas complet. Merci de signaler cette erreur du programme.
office-template = --template va avec --format markdown, html ou pdf ; il ne change ni un classeur ni un document Word
pdf-not-built = ce nlc a été compilé sans PDF. Écrivez une page web (-o rapport.html) et imprimez-la en PDF depuis un navigateur, ou compilez nlc avec : cargo install --path . --features pdf
pdf-not-valid = { $name } : { $problem } ; dans la ligne : { $line }

## Le nom de la langue, en elle-même et en anglais (pour les outils qui nomment les langues en anglais)
language-name = Français
language-name-english = French
