# English, the source of all other interface languages.

## The language: from left to right (ltr) or from right to left (rtl), and how numbers are written
direction = ltr
decimal-mark = .
thousands-mark = ,

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }

toolkit-untranslated = The questions are not translated into this language ({ $language }); they are shown in { $source }.

accept-no-folder = Name the folder of the toolkit whose translation is confirmed: nlc check FOLDER --accept-translation KEY
accept-done = { $key } is confirmed in { $path }
accept-nothing = No translation file has a translation of { $key }. `nlc check` names the keys.

## Words used in several places
list-separator = , { "" }
labelled = { $label }: { $text }
colon = :
quoted = “{ $text }”
semicolon-separator = ;{ " " }
score-heading = { $city }, { $date } ({ $respondents })
priority-line = { $title } ({ $addressee }, { $horizon })
yes = Yes
no = No
overall = Overall
dimension = Dimension
score = Score
bounds = Bounds
coverage = Coverage
band = Level
capped-by = Held back by
capped-line = { $title }: held back at “{ $band }” (by score alone “{ $uncapped }”); below the essential level: { $questions }
insufficient = too few answers
not-applicable = not applicable
unknown = don’t know
missing = not answered
not-asked = not asked
no-perspective = Perspective not given
effort = Effort:
horizon = By when
horizon-first_month = within a month
horizon-this_year = within a year
horizon-longer = more than a year
effort-1 = small (days)
effort-2 = medium (weeks)
effort-3 = large (months or new money)
nothing-ticked = nothing ticked
range = { $lowest } to { $highest }
percent = { $share }%

## Scores
module-apart = { $title } (scored apart)
score-legend = Bounds: the lowest and highest score possible, depending on the answers still missing. Coverage: the share answered, by weight.
bars-legend = Bars, from 0 to 100: { $lowest } up to the lowest score possible, { $score } up to the score, { $highest } up to the highest score possible.
profile-legend = Profile: a mark for each dimension, the higher the higher its score, in this order: { $dimensions }.
quick-note = Quick version: only the core questions were asked, so the score is a first indication.
priorities-heading = The first things to do
respondents = { $count ->
    [one] { $count } respondent
   *[other] { $count } respondents
}

## Explanation of scores
explain-heading = How every number came about
explain-question = { $id }: { $state }
explain-points = { $points } of { $maximum } points = { $share }
explain-combined = { $share } ({ $how })
explain-combine-perspectives = mean of the means of each side
explain-combine-mean = mean of the respondents
explain-combine-median = median of the respondents
explain-not-asked-zero = not asked, and the rubric counts that as 0
explain-weight = { $earned }; weight { $weight }
explain-contributes = { $line }; contributes { $contribution } of { $score }
explain-who = { $side } ({ $name })
explain-nameless = Respondent { $number }
explain-answer = { $answer }: { $points }
explain-outside-quick = not asked in the quick version
explain-unanswered = { $state }; weight { $weight }; counts as 0 for the lowest bound and as 1 for the highest
explain-left-out = left out (not applicable or not asked)
explain-sum = { $how } over answered questions with a total weight of { $answered } (of { $total } that apply): { $score }
explain-sum-minimum = smallest share among the answered questions: { $score }
explain-whole = { $how } over dimensions with a score, total weight { $answered } (of { $total } that apply): { $score }
explain-whole-minimum = smallest score among the dimensions: { $score }
explain-no-score = coverage { $coverage } is below the minimum of { $minimum }: no score, only bounds
explain-band = level: { $band }
explain-cap = level held back at “{ $band }” (by score alone “{ $uncapped }”): the essential practice { $question } is below “{ $level }”
explain-dimension-line = { $id }: score { $score }, weight { $weight }, coverage { $coverage }
explain-bounds = bounds { $lowest } to { $highest }; coverage { $coverage }
how-arithmetic = weighted arithmetic mean
how-geometric = weighted geometric mean
how-minimum = lowest value

## The report
report-title = Report on { $city }: where things stand and what to do next
report-facts = { $toolkit }, version { $version } (fingerprint { $fingerprint })
report-date = Assessment of { $date }
report-answered-by = Answered by
report-answered-by-one = { $perspective } ({ $respondent }): { $answered } of { $asked } questions answered
report-answered-by-unnamed = { $who }: { $answered } of { $asked } questions answered
report-other-version = answered version { $version } of the questions
report-profile = Background
summary = In one minute
summary-score = The score of { $city } is **{ $score } of 100**, on the level “{ $band }”.
summary-capped-dimension = In { $dimension } the level is held back at “{ $held }”, though the score alone would give “{ $band }”: an essential practice is not in place yet. The question: “{ $question }”
summary-capped = The score alone would give the level “{ $band }”. It is held back because an essential practice is not in place yet. The question: “{ $question }”
summary-no-score = Too little is answered for an overall score: { $coverage } of the questions that concern { $city }, by weight, where at least { $minimum } are needed. What is known puts the score somewhere between { $lowest } and { $highest }.
summary-nothing = None of the scored questions concerns { $city }, so there is no score.
summary-bounds = { $open ->
    [one] One answer is still open; with it, the score can lie anywhere between { $lowest } and { $highest }.
   *[other] { $open } answers are still open; with them, the score can lie anywhere between { $lowest } and { $highest }.
}
summary-strongest = Strongest is { $strongest } ({ $high }), weakest { $weakest } ({ $low }).
summary-even-scored = The dimensions that have a score stand close together, from { $low } to { $high }.
summary-even = All dimensions stand close together, from { $low } to { $high }.
summary-perspectives = The sides see it differently, most of all in { $dimension }: the answers of “{ $higher }” come to { $high }, those of “{ $lower }” to { $low }. That difference is worth a conversation of its own.
summary-agree = The sides see it much alike: in no dimension do they differ by { $limit } points or more.
summary-first = The first steps, by who takes them:
summary-first-finding = What the answers together show first: { $title }
summary-top = Every question stands at its top level. What remains is to keep it so, and to let others learn from it.
summary-quick = This is the quick version: only the core questions were asked, so the score is a first indication.
findings-heading = What the answers show together
profile-heading = Profile
profile-text = Each dimension from 0 to 100. The bounds are the lowest and highest score possible once everything is answered. Coverage is the share answered, by weight: some questions count more than others.
profile-modules = { $title }, scored apart from the overall score
strengths-heading = What is strong
strengths-none = No dimension is strong as a whole yet. These practices are a base to build on.
strengths-nothing-yet = No answer is at its top level yet. “The first things to do” below shows where a small effort brings most.
strengths-share = Share it with:
strengths-at-top = At the top level of their questions:
strengths-count = { $count } of { $of } answered questions
priorities-text = Chosen from all next steps: first what holds back a level, then what raises the overall score most for the effort.
priorities-none = There is no next step to take: every answered question stands at its top level.
reason-answered = You answered: “{ $answer }”
reason-together = You answered differently; together you come closest to: “{ $answer }”
reason-no-answer = The question was not asked because of an earlier answer, and counts as its lowest level.
reason-item = Not ticked yet: “{ $item }”
reason-item-some = Not ticked by everybody: “{ $item }”
reason-number = You answered: { $number }
reason-number-together = Together your answers come to about { $number }
reason-cap = As long as this is so, the level for { $scope } stays at “{ $band }” at most.
reason-rise = One level higher on this question alone raises the overall score by { $rise }.
reason-no-rise = One level higher on this question alone does not move the overall score; it still counts for { $dimension }.
so = So:
by-dimension-heading = All next steps by dimension
by-addressee-heading = Who does what
by-addressee-none = Nothing in this report is addressed to them.
plan-heading = Action plan
plan-text = The first things to do, the findings, and whatever else can begin within a month. Strike out what you will not do; fill in the last three columns together.
plan-number = No.
plan-action = Action
plan-addressee = Who acts
plan-owner = Owner
plan-deadline = Deadline
plan-evidence = Evidence of progress
agenda-heading = Agenda for a conversation with: { $addressee }
agenda-text = To be sent beforehand, so that the other side can prepare. Each point is addressed to them; the sentence in italics says how both sides will know that it is done.
agenda-further = If there is time, or for the talk after:
agenda-none = Nothing in the answers needs to be raised with them now. A short talk about what works is still worth having.
agenda-shared = Also to talk about, because the sides answered differently:
sides-heading = How the sides see it
sides-text = Differences are not mistakes. They show where one side does not see what the other does, or intends.
sides-questions = Worth talking about
sides-questions-text = The questions on which the answers lie furthest apart, ten at most. What does each of you have in mind?
sides-alone = What one side alone sees
sides-alone-text = These patterns show in the answers of one side, and disappear when all answers are taken together. They are not less true for that.
sides-dimension-gap = Difference
earlier-heading = Compared with { $date }
earlier-text = Only questions that both days have count here, so that a score can differ from that of its report. Why a score is higher or lower, only those who know the city can say.
unknown-heading = What is not known yet
unknown-text = Finding out is often the cheapest step. Nothing here is held against the city: unanswered questions widen the bounds, they do not lower the score.
unknown-ask = Ask { $whom }.
unknown-ask-anyone = Find out who would know.
missing-heading = Not answered
missing-text = These questions concern the city but were left open:
annex-heading = Annex: every answer
annex-note = Note:
annex-evidence = Evidence:
annex-because = because
method-heading = Method and limits
method-score = Each answer earns points from 0 to the top level of its question. The score of a dimension is the weighted mean of its answered questions, from 0 to 100; the overall score is the weighted mean of the dimensions.
method-other-aggregation = Each answer earns points from 0 to the top level of its question. How questions become the score of a dimension: { $questions }. How dimensions become the overall score: { $dimensions }.
method-unknown = “Don’t know” and unanswered questions do not lower a score; they widen its bounds. Where less than { $minimum } of a dimension is answered, by weight, there is no score.
method-not-applicable = Questions that do not concern the city are left out altogether.
method-essential = Essential practices hold a level back while they are missing; the score itself does not change.
method-respondents = Several respondents: first the mean within each perspective, then over the perspectives, so that each side counts the same.
method-respondents-mean = Several respondents: the mean over all of them.
method-respondents-median = Several respondents: the median over all of them.
method-limits = This is a self-assessment. It shows how those who answered see things on one day. It is a start for a conversation, not a proof, an audit or a ranking, and scores of different cities should only be compared with care.
method-careful = The notes may contain sensitive information. Read them before you pass this report on.
method-statement = Who is behind the questions
method-made = Made with the program nlc { $program } and the toolkit { $toolkit } { $version } (fingerprint { $fingerprint }). The same answers give the same report.
band-meaning = What the levels mean
band-from = from { $from }
effort-inline = effort: { $effort }
bar = Bar
report-answered-by-nobody = { $answered } of { $asked } questions answered
summary-first-line = { $addressee }: **{ $title }** ({ $horizon })
reason-some = Those who could answer said: “{ $answer }”
reason-rise-bound = There is no overall score yet. One level higher on this question alone raises its lowest bound by { $rise }.
sides-question-side = { $side }: “{ $answer }”
sides-question-higher = { $side } sees more in place here than { $other }.

## The toolkit on paper
show-how = How to answer
show-why = Why it matters:
show-look = What to look at:
show-whom = Who may know:
show-core = core question
show-weight = weight { $weight }
show-points = { $points } of { $max } points
show-points-cut = Points add up to at most { $max }.
show-scale = From { $from } (nothing earned) to { $to } (everything earned).
show-unscored = not scored
show-number-limits = A number from { $min } to { $max }.
show-unit = In { $unit }.
show-na-yes = “Not applicable” is allowed:
show-na-no = “Not applicable” is not allowed:
show-asked-if = Asked only if { $condition }.
condition-all = { " " }and{ " " }
condition-any = { " " }or{ " " }
condition-not = not ({ $condition })
condition-is = the answer to { $subject } is { $value }
condition-at-most = the answer to { $subject } is at most { $value }
condition-at-least = the answer to { $subject } is at least { $value }
condition-state = the answer to { $subject } is: { $value }
condition-answered = answered
condition-score = an earlier score allows it
show-sources = Sources:
show-essential = Essential practices
show-essential-line = Below “{ $level }” in { $question }, the level of { $scope } is at most “{ $band }”.
show-scope-overall = the whole
show-perspectives = Perspectives
show-profile = Profile of the city
show-scoring = Scoring
show-not-asked-zero = If it is not asked, it counts as 0.
show-scoring-text = Questions within a dimension: { $questions }. Dimensions: { $dimensions }. Below { $minimum } coverage there is no score.
show-dimensions = Dimensions and their weights
show-crosswalk = Elsewhere:
show-statement = Who is behind it
show-counts = { $questions } questions, { $core } of them core.
show-minutes = All questions take about { $minutes } minutes with a group, the core questions about { $quick }.

## Asking: before the first question
ask-city = Which city or municipality is this about?
ask-empty-city = Please write a name, so that the answers can be told apart.
ask-perspective = From which side do you answer?
ask-perspective-skip = I would rather not say
ask-respondent = Who is answering? (roles, not names; may be left empty)
ask-welcome-quick = The core questions only: about { $minutes } minutes. You can stop at any time and go on later; every answer is saved at once.
ask-welcome-all = All questions: about { $minutes } minutes in a group. You can stop at any time and go on later; every answer is saved at once.
ask-welcome-private = Everything stays on this computer.
ask-welcome-earlier = { $count ->
    [one] One answer of the earlier assessment of { $date } will be shown to you, to be confirmed or changed. Until then it counts for nothing.
   *[other] { $count } answers of the earlier assessment of { $date } will be shown to you one by one, to be confirmed or changed. Until then they count for nothing.
}
ask-welcome-version = They answer version { $version } of the questions; this is version { $now }. Look whether a question has changed before you confirm.
ask-welcome-left-out = { $count ->
    [one] One of them does not fit any more and is left out.
   *[other] { $count } of them do not fit any more and are left out.
}
ask-exists = { $path } exists already. Name another file with -o, or leave -o out: a free name is chosen.
ask-no-standard-output = The answers need a file that can be saved after every answer; -o - cannot be that.
ask-copied = { $path } was edited by hand. Saving answers does not keep comments and layout; a copy with them is in { $copy }.
ask-nothing-open = Every question has an answer.
ask-extended = All questions are asked now: { $count } are still open.
ask-extended-nothing = These answers belong to a full assessment already.

## Asking: pages
ask-profile-progress = About the city · { $number } of { $total }
ask-progress = { $dimension } · question { $number } of { $total }
ask-type = Type the answer
ask-help = Why it matters, what to look at
ask-number-wrong = Please write a number in digits, without commas or points between the thousands{ $limits }.
ask-number-limits = , from { $min } to { $max }
ask-not-applicable-why = Why does this not concern the city?
ask-not-applicable-need = Please write the reason in a few words; it stands in the report.
ask-note-message = Your note (it stands in the report; no names of persons)
ask-evidence-message = A document that shows it: a web address, or where it is kept (it stands in the report)
ask-evidence-add = Add a document
ask-evidence-remove = Take away: { $link }
ask-hidden = Because of this answer, { $count ->
    [one] one answer given before counts
   *[other] { $count } answers given before count
} for nothing now. Nothing is lost: change the answer back, and they count again.
ask-shown = Because of this answer, { $count ->
    [one] one answer that was kept counts
   *[other] { $count } answers that were kept count
} again.
mark-present = present answer
mark-earlier = earlier answer; Enter confirms it
answer-present = Present answer: { $answer }. Enter keeps it.
answer-earlier = Answer in the earlier assessment: { $answer }. Enter confirms it.
replace-heading = Replace the present answer by “don’t know”?
replace-keep = No, keep it
replace-do = Yes
unknown-noted = Question { $number }: “don’t know” is noted. { $ask }
ticked-present = What is ticked is the present answer.
ticked-earlier = What is ticked is the answer in the earlier assessment: Enter confirms it.

## Asking: what can be done at a question. One or more letters each; the first is shown, all work.
key-back = b
key-help = h ?
key-unknown = d
key-not-applicable = a
key-note = n
key-evidence = e
key-skip = s
key-list = l
key-leave = q
key-repeat = r
move-back = back
move-help = help
move-unknown = don’t know
move-not-applicable = not applicable
move-note = note
move-evidence = document
move-skip = skip
move-list = all questions
move-leave = save and leave
move-long-back = Back to the one before
move-long-help = Help: why it matters, what to look at
move-long-unknown = Don’t know
move-long-not-applicable = Not applicable (asks why)
move-long-note = Write a note
move-long-evidence = Name a document that shows it
move-long-skip = Skip: go on without changing anything
move-long-list = See all questions and go to one of them
move-long-leave = Save and leave
moves-heading = What would you like to do?

## Asking: keys
keys-choice = 1 to { $most } or ↑ ↓ chooses, Enter confirms
keys-checklist = ↑ ↓ moves, Space ticks, Enter confirms
keys-one = Enter goes on
keys-escape-moves = Esc lists what you can do
keys-escape-back = Esc goes back
keys-escape-leave = Esc leaves
keys-reading = Enter goes on
keys-reading-more = Enter shows more, ↑ ↓ scrolls
window-too-small = This window is too small to answer in. Please make it larger: at least { $columns } columns and { $rows } rows. Nothing is lost.
keys-line = Enter confirms, empty skips · Esc leaves
keys-line-needed = Enter confirms · Esc leaves
keys-line-back = Enter confirms, may be empty · Esc goes back
keys-line-needed-back = Enter confirms · Esc goes back
more-above = ↑ { $count } more above
more-below = ↓ { $count } more below
hint-choose = Choose first: press its number, or move with ↑ ↓.
hint-number = There is no choice with this number.
hint-paste = Pasting does nothing here. For a text, open a note first.
hint-key = This key does nothing here; the keys that do stand below.
hint-nothing-ticked = Nothing is ticked. If none of it is there, press Enter once more.

## Asking: list, review, results for a room
list-heading = All questions
list-legend = [x] answered, [?] don’t know, [-] not applicable, [ ] not answered
list-answered = answered
list-end-heading = After the last question
list-end = The review, and then the result
review-heading = Before the result: what was said so far
review-finish = Show the result and write the report
review-open = { $count ->
    [one] Answer the one question that is still open
   *[other] Answer the { $count } questions that are still open
}
review-extend = Answer the questions beyond the core, too
review-profile = See or change the background of the city
review-dimensions = Choose a dimension to see its questions and go to one of them
review-dimension = { $dimension }: { $answered } answered, { $unknown } don’t know, { $not-applicable } not applicable, { $missing } not answered
present-score = Your answers come to { $score } of 100: “{ $band }”
present-capped = The level is held back by: { $questions }
present-no-score = There is no score: { $why }.
present-bounds = With what is still open, the score can be { $bounds }.

## Asking: saving
save-failed = The answer could not be saved: { $problem }
save-failed-memory = It is kept in memory as long as this program runs.
save-again = Try again
save-elsewhere = Save in another place
save-later = Go on, and try again with the next answer
save-back = Back to the questions
save-not-saved = NOT SAVED: the last answers are in memory only. The next answer tries again.
save-changed = { $path } was changed by something else in the meantime. What it held is kept in { $copy }; your answers take its place.
save-where = Where? (a folder, or a file name ending in .toml)
save-moved = From now on your answers are saved in { $path }
save-lost = Leave without saving: what was not saved is lost
save-not-the-last = What was said since the last successful save is lost.
save-locked = { $path } is open in another window, where it can be answered. Here you can look, but not write.
save-look-end = This was a look at { $path }, as it was saved last. Nothing was changed.
ask-saved = Your answers are saved in { $path }
ask-nothing-saved = You left before anything was saved.
ask-left = You left before the end. The answers so far are saved in { $path }
ask-left-next = To go on where you left off: nlc assess --continue { $path }
ask-folder = Nothing can be written in this folder: { $problem }. Go to another folder first, or name a file elsewhere with -o.
ask-left-score = To see what the answers give so far: nlc score { $path }
ask-extend-next = To answer the other questions, too: nlc assess --continue { $path } --all
ask-again-next = Next time, start from these answers: nlc assess --from { $path }
ask-report-written = The full report is in { $path }
ask-report-next = The full report: nlc report { $path } -o report.md
ask-report-failed = The report could not be written: { $problem }
ask-open = { $count ->
    [one] One question has no answer yet.
   *[other] { $count } questions have no answer yet.
}

## The menu
menu-heading = What would you like to do?
menu-quick = Start a quick assessment (core questions)
menu-all = Start a full assessment (all questions)
menu-continue = { $count ->
    [one] Go on with an assessment (one in this folder)
   *[other] Go on with an assessment ({ $count } in this folder)
}
menu-from = Start from an earlier assessment
menu-report = Write the report on an assessment
menu-compare = Compare several assessments: cities, sides or days
menu-help = Show all commands
menu-leave = Leave
menu-which = Which one?
menu-which-several = Which ones?
menu-core-done = All core questions have an answer.
menu-core-review = See or change the answers
menu-core-extend = Go on with all the other questions
menu-place = Looked for in { $folder }
menu-draft = { $city }, { $date }{ $side }: { $answered } of { $asked } answered
menu-side = , { $side }
menu-draft-quick = { $draft } (core questions)

## Asking in plain lines
plain-line-now = Now: { $present }
plain-line-empty = Type the answer and press Enter. Enter alone leaves it empty.
plain-line-needed = Type the answer and press Enter.
plain-line-present = Enter alone keeps it; a hyphen, and then Enter, empties it.
plain-line-letters = { $leave } alone saves and leaves; { $back } alone turns back; { $skip } alone leaves everything as it is.
plain-line-out = { $leave } alone leaves.
plain-choice = Type a number from 1 to { $most } and press Enter; q leaves.
plain-choice-back = Type a number from 1 to { $most } and press Enter; q turns back.
plain-choice-moves = Type a number from 1 to { $most } or one of the letters, and press Enter.
plain-one = Type 1 or one of the letters, and press Enter.
plain-again = Still at { $place }. Type { $key } to hear the question again, or answer now.
plain-enter-keeps = Enter alone keeps what was said before.
plain-enter = Enter alone means { $number }.
plain-enter-ticked = Enter alone keeps what is ticked.
plain-checklist = Type the numbers of what applies, with spaces between them, 0 for none; from 1 to { $most }; or one of the letters.
plain-ticked = { $item } (ticked)
plain-empty = Nothing was typed.
plain-wrong = “{ $text }” cannot be chosen here.
plain-ended = The input ended before the questions did. The answers so far are saved in { $path }
plain-ended-early = The input ended before anything was saved.

## Problems: how they are shown
diagnostic-error = error
diagnostic-warning = warning
diagnostic-help = help
diagnostics-more = ... and { $count } more problems; mend these first

## Problems: files
file-unreadable = cannot read { $path }: { $reason }
file-reason-missing = there is no such file; check the spelling and the folder
file-reason-forbidden = you are not allowed to read it; ask its owner, or copy it to a folder of your own
file-not-a-file = cannot read { $path }: it is not a file
file-too-large = cannot read { $path }: it has { $size } MB; such files have less than { $limit } MB, so this is probably another kind of file
file-not-utf8 = cannot read { $path }: it is not UTF-8 text (first foreign byte: line { $line }, byte { $offset }); save it again with the encoding UTF-8
write-exists = { $path } exists already and was left as it is; choose another name
write-exists-force = { $problem }, or add --force to replace it
write-not-a-file = cannot write { $path }: there is something of that name that is not a file; choose another name
write-no-folder = cannot write { $path }: there is no such folder; make it first, or choose another place
write-failed = cannot write { $path }: { $problem }; choose another place
write-result-failed = cannot write the result: { $problem }; choose another place with -o FILE

## Problems: templates
template-problem = { $name }: { $problem }
template-problem-at = { $name }, line { $line }, column { $column }: { $problem }
template-includes = a template cannot include other templates ({"{{"}> ...{"}}"}), so write the text out; see docs/templates.md
template-too-deep = blocks stand inside each other more than { $most } times; see docs/templates.md
template-not-valid = this is not a valid template ({ $problem }); see docs/templates.md
template-cannot-use = { $problem }; see docs/templates.md for what a template can use
template-no-field = the report has no field "{ $name }" here
template-no-message = there is no message "{ $key }"
template-takes-dimensions = "{ $name }" takes a list of dimensions

## Problems: commands
error-line = error: { $problem }
two-lines =
    { $first }
    { $second }
usage-unknown-command = there is no command { $text }
usage-unknown-option = there is no option { $text } here
usage-missing = this is missing: { $what }
usage-bad-value = “{ $text }” is no value of { $option }; there are: { $values }
usage-conflict = { $text } does not go together with { $other }
usage-see-help = To read what there is: nlc --help
usage-what-to-do = say what to do, for example: nlc assess --quick
usage-nobody-reads = the questions would be read by nobody, because they go to standard error and that goes elsewhere; leave it on the terminal
usage-not-a-day = "{ $text }" is not a day; write year-month-day, such as 2026-03-14
usage-takes-place = { $path } is one of the files to read; the result would take its place, so choose another name
usage-template-format = --template goes with --format markdown, html or pdf; the columns of the CSV are fixed
usage-earlier-format = --earlier goes with --format markdown, html, docx or pdf; the CSV and the workbook are about the present day alone. What changed between days: nlc compare --over-time --format csv
usage-explain-format = --explain goes with --format table; the CSV and JSON hold the unrounded numbers themselves
toolkit-not-translated = the toolkit "{ $toolkit }" is not translated into "{ $language }"; it has: { $available }
toolkit-first = responses can only be checked once their toolkit is sound
check-mend-file-help = mend the file or its name, then check again
check-no-problems = no problems found
check-counts = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
files-rejected = { $rejected } of { $count } files cannot be used, see above
file-without-answers = note: { $path } has no answers yet
written = written: { $path }
written-pages = written: manual pages in { $path }
progress = { $done } done
progress-of = { $done } of { $total } done, { $left } left
written-folder = { $count ->
    [one] written: { $count } report and the page index in { $path }
   *[other] written: { $count } reports and the page index in { $path }
}
folder-not-a-folder = cannot write into { $path }: it is not a folder; choose another name
folder-exist = nothing was written: { $count ->
    [one] a file that would be written is in { $path } already ({ $found })
   *[other] { $count } of the files that would be written are in { $path } already (the first: { $found })
}; choose another folder, or add --force to replace them
folder-stopped = { $problem }; { $written } of { $count } reports are in { $path } by now, and no page index that leads to them
init-exists = { $path } exists already; nothing was written; choose an empty folder
init-written =
    A small toolkit is in { $path }: read the comments, change it, then run
    { "  " }nlc check { $path }
    { "  " }nlc assess --toolkit { $path }
report-file-rejected = no report was written: every file about the city must be readable; mend it, or leave it out
report-several = a report is about one city on one day, but the files are about: { $found }; run the command once for each of them
report-nothing-earlier = the files given with --earlier hold no assessment of { $city } before { $date }; check the name of the city and the day
assess-other-version = { $path } answers version { $version } of the questions; go on with the toolkit of that version (--toolkit)
ask-terminal-failed = the terminal cannot be used for questions: { $problem }
ask-input-ended = the input ended

## Problems: what they are about
thing-file = { $name }
thing-one = { $kind ->
    [addressee] an addressee
    [band] a band
    [dimension] a dimension
    [finding] a finding
    [item] an item
    [module] a module
    [option] an option
    [perspective] a perspective
    [profile-field] a profile field
    [question] a question
    [strength] a strength
   *[toolkit] a toolkit
}
thing-named = { $kind ->
    [addressee] the addressee "{ $id }"
    [band] the band "{ $id }"
    [dimension] the dimension "{ $id }"
    [finding] the finding "{ $id }"
    [module] the module "{ $id }"
    [perspective] the perspective "{ $id }"
    [profile-field] the profile field "{ $id }"
    [strength] the strength "{ $id }"
   *[question] the question "{ $id }"
}
thing-nameless = { $kind ->
    [addressee] this addressee
    [band] this band
    [dimension] this dimension
    [finding] this finding
    [module] this module
    [perspective] this perspective
    [profile-field] this profile field
    [strength] this strength
   *[question] this question
}
thing-next-step = this next step
thing-next-step-of = a next step of "{ $question }"
thing-essential = an essential practice

## Problems: what was probably meant
suggestion-near = did you mean "{ $near }"?
suggestion-none = none is defined
suggestion-list = there are: { $known }
suggestion-check = check the spelling; `nlc show` lists them all

## Problems: TOML
problem-not-toml = this is not valid TOML: { $what }
problem-not-toml-help = mend this place; texts stand between double quotes, and a double quote inside a text is written \"
problem-and-more = { $help }; { $more }
problem-more-in-file = there may be more: mend these, then check again
problem-rest-unchecked = the rest of this file, and what refers to it, could not be checked: mend this, then check again
toml-open-text = a text is not closed in its line
toml-open-text-help = put a double quote at its end; a text over several lines stands between """ and """
toml-open-lines = a text over several lines is not closed
toml-open-lines-help = put """ at its end
toml-unquoted = a value is missing, or a text stands without quotes
toml-unquoted-help = put a text between straight double quotes: "..."
toml-date = this is no day of the calendar
toml-date-help = write year-month-day, such as 2026-03-14
toml-twice = this is there twice
toml-twice-help = remove one of the two, or give it another name
toml-no-value = a key without a value
toml-no-value-help = write key = value; a key has no spaces
toml-no-value-behind-help = write something after the =
toml-open-heading = a heading is not closed
toml-open-heading-help = put ] at its end, or ]] if it begins with [[
toml-open-list = a list is not closed
toml-open-list-help = put ] at its end
toml-open-table = a small table is not closed
toml-open-table-help = put {"}"} at its end
toml-bad-table = a small table {"{"} ... {"}"} is not closed, or has something else in it
toml-bad-table-help = write {"{"} key = value, key = value {"}"}
toml-no-comma = a comma is missing, or something before this is not closed
toml-no-comma-help = put a comma between two entries; look for a missing ] or {"}"} or quote further up
toml-backslash = a backslash in a text
toml-backslash-help = write it twice: \\
toml-behind-value = something stands behind the value
toml-behind-value-help = put every key in a line of its own; a double quote inside a text is written \"
toml-behind-value-number-help = put every key in a line of its own; a double quote inside a text is written \", a decimal number with a point
toml-bare-word = a word stands without quotes
toml-bare-word-help = write true or false, in small letters; to use it as a text or an id, put it between double quotes

## Problems: the format of files
problem-no-format-zero = there is no format 0
problem-no-format-zero-help = write format = { $format }
problem-newer-format = this file has format { $number }; this program reads format { $format }
problem-newer-format-help = use a newer version of nlc, or ask for the file in the older format
problem-date-here = a date does not belong here
problem-date-here-help = to use it as a text, put it between double quotes
problem-unknown-key = there is no key { $key } here
problem-unknown-key-near-help = did you mean `{ $near }`?
problem-unknown-key-help = remove it
problem-unknown-key-list-help = remove it; there are: { $keys }
problem-missing-field = the key { $key } is missing
problem-missing-field-help = add { $key }
problem-unknown-word = { $word } is none of the words that belong here
problem-unknown-word-help = write one of: { $words }
problem-number-too-large = the number { $number } is too large
problem-number-too-large-help = a number without decimals is at most { $largest }
problem-wrong-type = { $found } stands where { $wanted } belongs
problem-other = { $problem }
problem-see-format-help = see how this is written in the description of the format (docs)
found-table = a table
found-list = a list
found-list-length = a list of another length
found-text = the text { $text }
wanted-text = a text
wanted-text-help = put it between double quotes: "..."
wanted-flag = true or false
wanted-flag-help = write true or false, without quotes
wanted-number = a number
wanted-number-help = write a number, without quotes, decimals with a point
wanted-whole = a whole number
wanted-whole-from-zero-help = write a number from 0 up, without quotes and without decimals
wanted-whole-help = write a number without quotes and without decimals
wanted-list = a list
wanted-list-help = write [ ... ]; for entries with several lines, begin each with its name in double brackets, as in [[questions]]
wanted-table = a table
wanted-table-help = write {"{"} key = value {"}"}, or a heading in single brackets with the id in it, as in [questions.some-id]
wanted-small-table-help = write {"{"} key = value {"}"}
wanted-pair = a list of two numbers
wanted-pair-help = write [0, 50]
wanted-id-or-number = an id or a number
wanted-id-or-number-help = write an id between double quotes, or a number without
wanted-date = a date
wanted-date-help = write year-month-day without quotes, such as 2026-03-14
wanted-value = a value
wanted-value-help = write a text, a number, true, false or a list of texts
wanted-answer = an answer
wanted-answer-help = write a text, a number, true, false, a list of texts, or a table with `answer`, `unknown` or `not_applicable`

## Problems: toolkit
problem-missing-key = { $of } has no `{ $key }`
problem-missing-key-help = add `{ $key } = ...`
problem-empty-text = `{ $key }` of { $of } is empty
problem-empty-text-help = write the text, or remove the entry
problem-duplicate-id = { $thing } with the id "{ $id }" is there already, in line { $line }
problem-duplicate-id-help = give one of them another id
problem-bad-id = "{ $id }" cannot be the id of { $thing }
problem-bad-id-help = use letters, digits, - and _, and begin with a letter
problem-unknown-id = { $kind ->
    [addressee] there is no addressee "{ $id }"
    [band] there is no band "{ $id }"
    [dimension] there is no dimension "{ $id }"
    [item] there is no item "{ $id }"
    [module] there is no module "{ $id }"
    [option] there is no option "{ $id }"
    [profile-field] there is no profile field "{ $id }"
   *[question] there is no question "{ $id }"
}
problem-not-a-url = "{ $url }" is not a web address
problem-not-a-url-help = write the whole address, beginning with https:// or http://, without spaces
problem-wrong-toolkit = this belongs to the toolkit "{ $named }", but the questionnaire is "{ $id }"
problem-wrong-toolkit-help = write toolkit = "{ $id }", or take the file that belongs to it
problem-weight = the weight of { $of } is { $weight }
problem-weight-large-help = write a smaller number; only the relation between weights counts
problem-weight-help = write a number above 0; to leave a question out of the score, say `scored = false` in the questionnaire
problem-remove-one-help = remove one of the two

## Problems: questionnaire
problem-two-agendas = two addressees have `agenda = true`
problem-two-agendas-help = leave it with the one whom the report should prepare a talk with
problem-dimension-without-questions = no scored question belongs to the dimension "{ $id }"
problem-dimension-without-questions-help = add a question, or remove the dimension
problem-key-of-another-kind = { $of } is of a kind that has no `{ $key }`
problem-key-of-another-kind-help = remove `{ $key }`, or change `kind`
problem-empty-range = the largest value of { $of } is below its smallest
problem-empty-range-help = exchange `min` and `max`, or correct one of them
problem-too-few-options = { $key ->
    [items] { $of } has too few items
   *[options] { $of } has too few options
}
problem-too-few-options-help = write at least { $count }
problem-level-without-text = { $kind ->
    [item] the item "{ $id }" of { $of } has no text
   *[option] the option "{ $id }" of { $of } has no text
}
problem-level-without-text-help = describe what is there to see at this level

## Problems: conditions
problem-depends-on-itself = "{ $question }" depends on its own answer, so it is never asked
problem-ask-if-cycle = "{ $question }" and "{ $other }" depend on each other, so neither is ever asked
problem-ask-if-cycle-help = remove one of the conditions in the circle
problem-ask-if-forward = "{ $question }" depends on "{ $other }", which is asked later
problem-ask-if-forward-help = move the question that is asked about further up
problem-impossible-condition = this condition can never hold
problem-impossible-condition-help = no answers and scores make all its parts true together; correct or remove one
problem-core-behind-other = "{ $question }" is a core question but depends on "{ $other }", which is not: a quick assessment never asks it
problem-core-behind-other-help = write core = true for "{ $other }" as well, or remove it here
problem-condition-not-one = this condition does not say exactly one thing
problem-condition-not-one-help = write one subject (question, profile, dimension, all, any, not, overall_below, overall_at_least) and, for the first three, one test; join several with all = [...]
problem-condition-on-score = whether a question is asked cannot depend on a score
problem-condition-on-score-help = ask about earlier questions or profile fields
problem-condition-empty = this list of conditions is empty
problem-condition-empty-help = write at least one, or remove the condition
problem-condition-dimension = a dimension has a score, a coverage and a gap, but no answer
problem-condition-dimension-help = use score_below, score_at_least, coverage_below or gap_at_least
problem-condition-profile = a profile field is compared with is, at_most or at_least
problem-condition-profile-help = use one of them
problem-condition-profile-value = the profile field "{ $id }" cannot be compared with this
problem-condition-profile-value-help = write an option's id for a choice, a number for a number; a text can only be tested with `is`
problem-condition-answer = an answer has no score or coverage of its own
problem-condition-answer-help = use is, at_most, at_least or state
problem-condition-answer-value = the answer to "{ $id }" cannot be compared with this
problem-condition-answer-value-help = write an option's id for a choice or yes/no, a number for a number, an item (with `is`) or a count of items for a checklist

## Problems: rubric
problem-coverage = the minimum coverage is { $share }
problem-coverage-help = write a share between 0 and 1, such as 0.6
problem-band-twice = { $of } begins twice
problem-band-missing = the band "{ $id }" of the questionnaire has no beginning
problem-band-missing-help = add {"{"} id = "{ $id }", from = ... {"}"} to `bands`
problem-bands-not-from-zero = the first band begins at { $from }
problem-bands-not-from-zero-help = let the first band begin at 0, so that every score has a band
problem-bands-not-ascending = { $of } begins at { $from }, the one before it at { $before }
problem-bands-not-ascending-help = let every band begin above the one before it, and at most at 100
problem-not-scored = the question "{ $question }" is not scored
problem-points-for-unscored-help = remove this entry, or remove `scored = false` from the question
problem-question-without-points = the rubric has no points for the question "{ $question }"
problem-question-without-points-help = add [questions.{ $question }] to rubric.toml, or say `scored = false` here
problem-missing-points-help = add points = {"{"} { $points } {"}"}
problem-missing-scale-help = add scale = [value that earns nothing, value that earns everything]
problem-scale-of-no-number = { $of } is no number and has no `scale`
problem-scale-of-no-number-help = write `points`, or change its kind
problem-max-of-no-checklist = { $of } is no checklist and has no `max_points`
problem-max-of-no-checklist-help = remove it: the option with the most points sets the maximum
problem-points-of-number = { $of } is a number and has no options to give points to
problem-points-of-number-help = write `scale = [from, to]` in place of `points`
problem-nothing-earned = nothing can be earned with { $of }
problem-nothing-earned-items-help = give points above 0, and a `max_points` above 0
problem-nothing-earned-help = give at least one option points above 0
problem-max-unreachable = all items of { $of } together earn { $sum } points, so { $max } can never be reached
problem-max-unreachable-help = lower `max_points`, or give the items more points
problem-points-not-rising = "{ $option }" of { $of } earns less than "{ $before }", which stands before it
problem-points-not-rising-help = write the options from the lowest level to the highest, or correct the points
problem-points-below-zero = "{ $option }" of { $of } earns { $points } points
problem-points-below-zero-help = write a number that is not below 0
problem-option-without-points = "{ $option }" of { $of } has no points
problem-option-without-points-help = add { $option } = ... (0 is allowed)
problem-scale-no-length = the scale of { $of } has no length
problem-scale-no-length-help = write two different numbers
problem-scale-no-end = the scale of { $of } has no end
problem-scale-no-end-help = write smaller numbers
problem-essential-top = "{ $band }" is the highest band, so nothing is ever capped
problem-essential-top-help = name a lower band
problem-essential-module = "{ $question }" belongs to a module, which does not count for the overall score
problem-essential-module-help = use `scope = "dimension"`, or a question outside the modules
problem-essential-unscored-help = take a scored question
problem-essential-level = this level does not fit the question "{ $question }"
problem-essential-level-help = write an option's id for a choice or yes/no, points for a checklist, a value for a number
problem-essential-never = no answer to "{ $question }" is below this level, or none reaches it
problem-essential-never-help = take a level between the lowest and the highest

## Problems: recommendations
problem-bad-effort = the effort of { $of } is { $effort }
problem-bad-effort-help = write 1 (a few days), 2 (some weeks or several offices) or 3 (months, new money or another institution)
problem-duplicate-step = there is a next step for this level of "{ $question }" already, in line { $line }
problem-step-unscored = the question "{ $question }" is not scored, so it has no levels to rise from
problem-step-unscored-help = remove this next step
problem-step-key-help = write `{ $key } = ...` for this kind of question
problem-step-unreachable = no answer to "{ $question }" leads to this next step: { $why }
problem-step-unreachable-help = remove it, or correct the level it belongs to
step-target-reached = every value reaches this target
step-level-is-top = this level is the top
step-item-earns-nothing = this item earns nothing
problem-missing-step = there is no next step for "{ $question }" with { $level }
problem-missing-step-help = add [[next_steps]] with question = "{ $question }" and { $level }
problem-every-score = every score is at least { $score }
problem-no-score = no score is at least { $score }
problem-strength-score-help = write a score between 0 and 100

## Problems: translations
problem-translation-not-toml-help = mend this place
problem-missing-translation = `{ $key }` is not translated
problem-missing-translation-help = add the translation of: { $text }
problem-superfluous-translation = there is no text `{ $key }`
problem-superfluous-translation-help = remove it, or correct the key; `nlc show` lists questions and options

## Problems: responses
problem-part-of-toolkit = this is a part of a toolkit, not a response
problem-part-of-toolkit-help = to check the toolkit, name its folder: nlc check FOLDER
problem-not-a-response-markdown = this is a Markdown document, such as a report
problem-not-a-response-table = this is a table, such as one of scores
problem-not-a-response-json = this is JSON, not TOML
problem-not-a-response-page = this is a web page
problem-not-a-response-template = this is a template
problem-not-a-response-other = this is another kind of file: nothing in it looks like a response
problem-not-a-response-help = name the file with the answers; `nlc assess` writes one, and its name ends in .toml
problem-response-key = the response has no `{ $key }`
problem-response-key-help = add a line `{ $key } = ...` at the top
problem-city-empty = the city has no name
problem-city-empty-help = write its name, in any script
problem-other-toolkit = this response answers the toolkit "{ $named }"; the toolkit in use is "{ $toolkit }"
problem-other-toolkit-help = name the folder of its toolkit with --toolkit
problem-other-version = this response answers version { $answered } of the toolkit; the version in use is { $version }
problem-other-version-help = check that its questions still mean the same, or use the toolkit of that version with --toolkit
problem-bad-date = "{ $text }" is not a day
problem-bad-date-help = write year-month-day, such as 2026-03-14
problem-unknown-perspective = there is no perspective "{ $id }"
problem-unknown-field = the profile has no field "{ $id }"
problem-unknown-question = the toolkit has no question "{ $id }"
problem-contradictory = "{ $id }" has more than one of answer, unknown and not_applicable
problem-contradictory-help = keep the one that is meant
problem-not-applicable = "{ $id }" cannot be "not applicable"
problem-not-applicable-because = "{ $id }" cannot be "not applicable" ({ $because })
problem-not-applicable-help = choose a level, or write unknown = true
problem-no-reason = "{ $id }" is "not applicable" without a reason
problem-no-reason-help = write the reason between the quotes
problem-unsafe-link = the evidence of "{ $id }" is no web address
problem-unsafe-link-help = it is kept and shown as plain text; write https://... to make it a link
problem-answer-kind = the answer to "{ $id }" is of the wrong kind
problem-answer-choice-help = write the id of one option, in quotes
problem-answer-yes-no-help = write "yes" or "no"
problem-answer-checklist-help = write a list of items, such as ["one", "two"]; [] if none is ticked
problem-answer-number-help = write a number, without quotes and without spaces
problem-answer-text-help = write a text, in quotes
problem-whole-only = "{ $id }" takes whole numbers only
problem-outside-limits = { $number } is outside the limits of "{ $id }"
problem-unknown-option = "{ $id }" has no option "{ $option }"
limits-between = { $whole ->
    [yes] write a whole number from { $min } to { $max }
   *[no] write a number from { $min } to { $max }
}
limits-from = { $whole ->
    [yes] write a whole number from { $min } up
   *[no] write a number from { $min } up
}
limits-to = { $whole ->
    [yes] write a whole number up to { $max }
   *[no] write a number up to { $max }
}
limits-none = { $whole ->
    [yes] write a whole number
   *[no] write a number
}

problem-stale-translation = the text of `{ $key }` has changed since it was translated, or nobody has confirmed the translation
problem-stale-translation-help = compare it with: { $text } -- then confirm it: nlc check FOLDER --accept-translation { $key }
problem-no-glossary = this is no glossary: { $what }
problem-no-glossary-help = see docs/translation.md for what stands in a glossary
problem-other-term = "{ $word }" stands in the text of `{ $key }`, and none of its agreed translations in the translation
problem-other-term-help = use one of: { $words }; or add the key to `except` of this term in glossary.toml

## The HTML report
html-contents = Contents
html-scores = Scores, bounds, levels and coverage
html-plan = What to do, who acts, by when
html-sides = The score of each side
html-earlier = The scores then and now
chart-bars = Score of each dimension
chart-radar = All dimensions at a glance
chart-none = There is no chart yet: no dimension here has a score. The table shows what is known so far.
chart-line = { $dimension }: { $score } (bounds: { $bounds })
chart-line-without-bounds = { $dimension }: { $score }
chart-line-earlier = { $text }; { $date }: { $score }
chart-earlier = Score on { $date }

## The page that leads to many reports
index-title = Reports
index-text = { $count ->
    [one] { $count } report on one city and day.
   *[other] { $count } reports, each on one city and day, in the order in which the answers were given.
} This is no ranking: a score opens a conversation, and says little without its bounds and what it rests on.
index-without-score = { $count ->
    [one] { $count } assessment has no overall score, because too few questions are answered or none applies; its report says what is open.
   *[other] { $count } assessments have no overall score, because too few questions are answered or none applies; their reports say what is open.
}
index-rejected = { $count ->
    [one] { $count } file could not be used: a city may be missing here, or one of its respondents.
   *[other] { $count } files could not be used: cities may be missing here, or some of their respondents.
}
index-city = City
index-day = Day
index-respondents = Respondents
index-report = Report

## Comparing
compare-overview-title = { $count ->
    [one] Overview: { $count } city
   *[other] Overview: { $count } cities
 }
compare-latest = { $count ->
    [one] Only the last assessment of each city is shown; { $count } earlier one was left out (see --over-time and --until).
   *[other] Only the last assessment of each city is shown; { $count } earlier ones were left out (see --over-time and --until).
 }
compare-sorted = Sorted and ranked by: { $dimension }
compare-city = City
compare-rank = Rank
compare-rank-of = { $rank } of { $of }
compare-overview-legend = Bounds: the lowest and the highest score that the missing answers still allow. Cities whose bounds overlap cannot be told apart by their scores alone.
compare-dimensions-heading = Scores by dimension
compare-sure-heading = How sure is the rank?
compare-sure = The ranking was made { $draws } times under other assumptions: every weight up to a quarter smaller or larger, any possible answer where there was none, arithmetic or geometric mean of the dimensions.
compare-rank-range = Rank in nine of ten
compare-above-next = Above the next
compare-sure-legend = “Rank in nine of ten”: between these ranks a city stands in 90% of all cases (from the 5% to the 95% point). “Above the next”: in how many of all cases it stands above the city in the next line. Near 50%, nobody can say which of the two is ahead.
compare-mean-shift = Under other assumptions a city moves by { $places } places on average.
compare-dominance = In { $share } of all pairs, one city is at least as high as the other in every dimension: their order does not depend on weights at all.
compare-without = Leaving out one dimension changes most for “{ $dimension }”: cities then move by { $places } places on average.
compare-assumption = What the ranks depend on
compare-first-order = Alone
compare-total = With others
compare-assumption-weights = The weights
compare-assumption-unanswered = The missing answers
compare-assumption-aggregation = The kind of mean
compare-one-city = There is one city only, so there is no rank.
compare-none-ranked = Fewer than two cities have an overall score, so there is no rank.
compare-too-many = How sure the ranks are is worked out unasked for up to 2,000 cities only, since it takes long; --draws 1000 does it for any number.
compare-group = Group
compare-cities = Cities
compare-scored = With a score
compare-median = Median
compare-quartiles = Middle half
compare-groups-heading = Groups: { $field }
compare-groups-text = Statistics only of groups in which at least { $fewest } cities have a score, so that no city is exposed by a small group. “Middle half”: between these scores lies the middle half of the cities.
compare-groups-medians = The medians by dimension:
compare-group-below = below { $below }
compare-group-between = { $from } to below { $below }
compare-group-from = { $from } or more
compare-group-told = told
compare-group-untold = not told
compare-focus-heading = { $city } among the others
compare-focus-none = { $city } cannot be compared: it has no score, or fewer than { $fewest } cities have one.
compare-percentile = Above
compare-to-median = To the median
compare-to-best = To the best
compare-focus-legend = “Above”: the share of the other cities that score lower; equal ones count half. “To the median”, “To the best”: the distance in points.
compare-learn-text = Where others are furthest ahead, and who could be asked:
compare-learn = { $dimension }: { $distance } points to the best. Strong there, and willing to be named: { $cities }
compare-learn-unnamed = { $unnamed ->
    [one] { $dimension }: { $distance } points to the best. { $unnamed } city is strong there and has not agreed to be named; whoever holds the answers can ask it.
   *[other] { $dimension }: { $distance } points to the best. { $unnamed } cities are strong there and have not agreed to be named; whoever holds the answers can ask them.
 }
compare-method-heading = How this came about
compare-method = { $responses ->
    [one] Made with { $program } and the toolkit { $toolkit } { $version } (fingerprint { $fingerprint }) from { $responses } response.
   *[other] Made with { $program } and the toolkit { $toolkit } { $version } (fingerprint { $fingerprint }) from { $responses } responses.
 }
compare-method-draws = Ranks are competition ranks on unrounded scores. { $draws } draws, seed { $seed }: the same seed gives the same result everywhere.
compare-method-until = Assessments after { $until } were left out.
compare-careful = These are self-assessments. Differences between cities are a start for a conversation, not a verdict: who answered, and how strictly, differs from city to city.
compare-again = { $count ->
    [one] { $count } response came twice, the same in everything, and counts once. If two people gave the same answers, give each a name in “respondent”.
   *[other] { $count } responses came again, the same in everything, and count once. If several people gave the same answers, give each a name in “respondent”.
 }
compare-older = { $count ->
    [one] { $path }: answered in version { $version }; { $count } answer does not fit the present version and was left out
   *[other] { $path }: answered in version { $version }; { $count } answers do not fit the present version and were left out
 }
compare-nothing-until = there is no assessment up to { $until }; give a later day
compare-no-dimension = there is no dimension “{ $id }”; there are: overall, { $known }
compare-no-city = there is no city “{ $city }” in what was read; write it as it stands there
compare-several-cities = “{ $city }” could be any of these: { $cities }; write the name exactly
compare-no-field = there is no fact “{ $text }” to group by; there are: { $known }
compare-no-limits = “{ $text }” is a number; say where groups begin, as in population:50000,250000
compare-bad-limits = “{ $text }”: limits are ascending numbers, and only for facts that are numbers, as in population:50000,250000
compare-empty-folder = { $path } holds no response files and no tables

## Comparing: items
compare-items-title = { $responses ->
    [one] How well the questions work: { $responses } response
   *[other] How well the questions work: { $responses } responses
 }
compare-items-text = For those who write questionnaires. Every response counts once, whichever city and day it is about. It is the questions that are looked at here, not those who answer them.
compare-items-focus = Only the responses of { $city }. It is the questions that are looked at here, not those who answer them.
compare-items-few = Fewer than { $fewest } responses say little about a questionnaire: one more person can turn every figure here around.
compare-items-together-heading = Do the questions of a dimension go together?
compare-items-questions = Questions
compare-items-used = Used
compare-items-cases = Responses
compare-items-alpha = Alpha
compare-items-mean-item-rest = With the rest
compare-items-together-legend = “Alpha” (Cronbach’s alpha): how far the questions of a dimension measure the same thing; from 0.7 to 0.95 is usual, above that they repeat each other, below 0 they contradict each other. It is made of the questions that at least half have answered (“Used”) and of the responses that answer all of these (“Responses”). “With the rest”: the mean of the correlations below. “too few”: less than two questions or { $fewest } responses. “all alike”: everybody answers the same, so there is nothing to compare.
compare-items-look-heading = Worth a look
compare-items-look = { $id } (“{ $question }”): { $reasons }
compare-items-look-unknown = { $share } do not know (more than { $limit })
compare-items-look-not-applicable = { $share } say that it does not apply (more than { $limit })
compare-items-look-top = { $share } of the answers are the highest possible (more than { $limit })
compare-items-look-bottom = { $share } of the answers are the lowest possible (more than { $limit })
compare-items-look-item-rest = it hardly goes with the other questions of its dimension: { $figure } (less than { $limit })
compare-items-look-none = Nothing stands out by the usual rules of thumb. A question is judged only from { $fewest } responses on.
compare-items-look-legend = These are rules of thumb, not verdicts; a question is judged from { $fewest } responses on, whether it goes with the others from { $pairs } on. Many do not know: can they know it at all, and is it in plain words? Often not applicable: should it be asked only after a certain answer? Nearly all answers at one end: is a level missing there? Hardly goes with the others: does it measure something else, or can it be read the other way round?
compare-items-questions-heading = The questions
compare-items-question = Question
compare-items-words = Words
compare-items-asked = Asked
compare-items-answered = Answers
compare-items-unknown = Don’t know
compare-items-not-applicable = Not applicable
compare-items-missing = Open
compare-items-answered-legend = “Asked”: how many were asked the question; those whom an earlier answer let skip it do not count, nor do quick responses that leave it out. “Open”: asked and left without an answer. What the three shares leave of 100% has answered.
compare-items-mean = Mean
compare-items-bottom = Lowest
compare-items-top = Highest
compare-items-item-rest = With the rest
compare-items-pairs = Pairs
compare-items-figures-legend = “Mean”: of what the answers earn, 0 to 100. “Lowest”, “Highest” (floor and ceiling): the share of the answers that earn as little, or as much, as can be earned. “With the rest” (item-rest correlation): from 1 (who is high here is high in the other questions of the dimension) by 0 (nothing to do with them) to −1 (the other way round); “Pairs”: the responses that answer both. “too few”: less than { $fewest } of them. “all alike”: everybody answers the same.
compare-items-options-heading = Which options are chosen
compare-items-options-legend = The share of the answers for each option, in the order of the questionnaire; in yes-or-no questions, 1 is no and 2 is yes. An option that nobody chooses may be one too many, or out of reach.
compare-items-quartiles-heading = Checklists and numbers
compare-items-lower = Lower quarter
compare-items-upper = Upper quarter
compare-items-quartiles-legend = What the answers earn, 0 to 100: a quarter of them lies below the first figure, half below the median, a quarter above the last.
compare-items-alike = all alike
compare-items-too-few = too few

## Comparisons as a web page: charts and the names of their tables
compare-caption-ranking = Rank, score, bounds, level and coverage
compare-caption-heat = Score of each city in each dimension
compare-caption-sure = Rank under other assumptions
compare-caption-medians = Median of each group in each dimension
compare-heat-legend = The darker a cell, the higher the score (0 to 100). In small letters, where answers are missing: the bounds and the coverage. “–” is no score, and below it stands why.
compare-focus-marked = { $city } stands out: in tables by lines around its row, in charts by a diamond.
compare-chart-ranks = Rank, and rank in nine of ten
compare-chart-ranks-part = Rank, and rank in nine of ten: lines { $from } to { $to }
compare-chart-ranks-text = The dot of a city is its rank, the line through it reaches over its rank in nine of ten. Cities whose lines overlap could change places. The table has the figures.
compare-rank-with-range = { $rank } ({ $range })
compare-chart-groups = Median and middle half of each group
compare-chart-groups-text = The dot of a group is its median, the line through it reaches over its middle half, on a scale of 0 to 100. Only groups that are large enough are shown. The table has the figures.
compare-chart-cut = The chart shows lines { $from } to { $to } of { $count }, the table all of them.
compare-chart-sides = What the sides see in each dimension
compare-chart-questions = What the sides see in these questions
compare-chart-marks-city = Each mark is what one side says, from 0 to 100. The bar lies between the two that are furthest apart, and the number is their distance. The table has the figures of these two.
compare-chart-marks-cities = The marks are the two sides that are furthest apart, from 0 to 100: the mean of each, over the cities where both have a figure. The number is their distance. The table has the figures.
compare-items-chart-text = Each bar is all answers to a question: the first option is light, the last one dark. The table has the figures.
compare-items-caption-answered = Who was asked each question, and who answered
compare-items-caption-figures = What the answers to each question earn
change-chart-step = Scores before and now
change-chart-series = Scores on all days
change-chart-text = Solid lines rise, dashed ones fall, dotted ones stay. The scale shows only the tens between which the scores lie. The table has the figures.
change-chart-none = There is no chart: no city has a score on both days.
change-chart-cut = With { $count } cities, each chart shows the { $shown } that moved most, and the table all of them.
change-dimensions-heading = Each dimension
change-caption-dimensions = Difference of each city in each dimension
change-dimensions-legend = Large: the difference; small: the score before and now. “–”: no score on that day, or nothing that concerned the city.
change-what = What changed
change-contribution = Points
## Comparing: perspectives
compare-perspectives-title = { $count ->
    [one] How the sides see it: { $count } city
   *[other] How the sides see it: { $count } cities
 }
compare-perspectives-title-city = How the sides see it: { $city }, { $date }
compare-perspectives-cities = { $count ->
    [one] { $count } city
   *[other] { $count } cities
 }
compare-perspectives-side = { $number } { $side }: { $respondents }
compare-perspectives-side-cities = { $number } { $side }: { $respondents }, { $cities }
compare-perspectives-all = All
compare-perspectives-scores-city = The score of each side, from its own answers alone. “–”: too few answers for a score, or nothing that concerns this side.
compare-perspectives-scores-cities = The mean score of each side, with the number of cities where it has one in brackets. Not every side answered in every city, so the means of two sides may be about different cities; the next table compares them in the same cities.
compare-perspectives-widest-heading = Where the sides differ most
compare-perspectives-higher = Sees more in place
compare-perspectives-lower = Sees less in place
compare-perspectives-difference = Points apart
compare-perspectives-widest-city = The two sides that lie furthest apart, and by how many points (of 100). A difference is information, not a mistake: it shows where one side does not see what the other does, or intends.
compare-perspectives-widest-cities = The two sides that lie furthest apart: the mean difference in points (of 100), only over the cities where both have a score, and how many these are (two at least). A difference is information, not a mistake: it shows where one side does not see what the other does, or intends.
compare-perspectives-one-side = Everybody who answered speaks from the same side ({ $side }; { $respondents }), so there is no second view to compare with. Ask another side to answer the same questions.
compare-perspectives-one-side-cities = In all cities, everybody who answered speaks from the same side ({ $side }; { $respondents }), so there is no second view to compare with. Ask another side to answer the same questions.
compare-perspectives-no-pair-city = No question was answered by two sides, so no difference can be told.
compare-perspectives-no-pair-cities = There are no two cities in which the same two sides answered, so no difference between sides is told.
compare-perspectives-questions-heading = Questions for a conversation
compare-perspectives-questions-city = The questions on which two sides differ most, ten at most. The difference is the distance between what their answers earn, as a share of the most that can be earned (of 100).
compare-perspectives-questions-cities = The questions on which two sides differ most, ten at most. The difference is the distance between what their answers earn, as a share of the most that can be earned (of 100), on average over the cities where both answered. In a single city it may be the other way round.
compare-perspectives-question = “{ $question }”: { $higher } sees more in place than { $lower } (difference: { $difference }). What does each side see that the other does not?
compare-perspectives-question-cities = “{ $question }”: { $higher } sees more in place than { $lower } (mean difference: { $difference }; { $cities }). What does each side see that the other does not?
compare-perspectives-alike = There is no question on which two sides differ.
compare-perspectives-within-heading = Agreement within each side
compare-perspectives-within-city = How alike those of one side answered (r_wg(j)), over the questions with levels that at least { $fewest } of them answered. 1: all chose the same level; 0: no more alike than if everybody had chosen blindly. The more questions a dimension has, the closer the figure lies to 1. “–”: fewer than { $fewest } answered the same question.
compare-perspectives-within-cities = How alike those of one side of one city answered (r_wg(j)), over the questions with levels that at least { $fewest } of them answered; the mean over cities, with their number in brackets. “All”: over all sides of all cities. 1: all chose the same level; 0: no more alike than if everybody had chosen blindly. The more questions a dimension has, the closer the figure lies to 1. “–”: nowhere did { $fewest } of one side answer the same question.
compare-perspectives-within-none = Not told: on no side did { $fewest } people answer the same question. Two answers say little about a side, and either of the two could work out the other.
compare-perspectives-within-none-cities = Not told: in no city did { $fewest } people of the same side answer the same question. Two answers say little about a side, and either of the two could work out the other.
compare-perspectives-within-few = { $side }: not told, since fewer than { $fewest } of this side answered the same question.
compare-perspectives-between-heading-city = Agreement between all who answered
compare-perspectives-between-heading-cities = Agreement between the sides
compare-perspectives-one-respondent = Only one person answered, so there is nobody to agree or disagree with.
compare-perspectives-no-common = No question was answered by two people, so agreement cannot be told.
compare-perspectives-no-common-cities = In no city did two sides answer the same question, so agreement cannot be told.
compare-perspectives-measure = Agreement
compare-perspectives-figure = Figure
compare-perspectives-alpha-nominal = Same answer or not (Krippendorff’s alpha, nominal)
compare-perspectives-alpha-ordinal = Order of answers (Krippendorff’s alpha, ordinal)
compare-perspectives-alpha-interval = Distance of answers (Krippendorff’s alpha, interval)
compare-perspectives-icc-single = One view for another (ICC(2,1))
compare-perspectives-icc-average = The mean of all for that of others (ICC(2,k))
compare-perspectives-alpha-city = { $units ->
    [one] Alpha rests on { $units } question that at least two people answered. 1: all say the same; 0: no more alike than by chance; below 0: they contradict each other.
   *[other] Alpha rests on { $units } questions that at least two people answered. 1: all say the same; 0: no more alike than by chance; below 0: they contradict each other.
 }
compare-perspectives-alpha-cities = { $units ->
    [one] Alpha rests on { $units } question of a city that at least two sides answered. 1: all say the same; 0: no more alike than by chance; below 0: they contradict each other.
   *[other] Alpha rests on { $units } answers of cities to questions where at least two sides answered. 1: all say the same; 0: no more alike than by chance; below 0: they contradict each other.
 }
compare-perspectives-icc-city = { $targets ->
    [one] The intraclass correlations (ICC) rest on { $targets } question that everybody answered. They say how far the answers of one person, or the mean of all, can stand for those of others like them: 1 fully, 0 and below not at all.
   *[other] The intraclass correlations (ICC) rest on { $targets } questions that everybody answered. They say how far the answers of one person, or the mean of all, can stand for those of others like them: 1 fully, 0 and below not at all.
 }
compare-perspectives-icc-cities = { $targets ->
    [one] The intraclass correlations (ICC) rest on { $targets } question of a city that both { $one } and { $other } answered, the two sides with most in common. They say how far the answers of one side, or the mean of both, can stand for those of others like them: 1 fully, 0 and below not at all.
   *[other] The intraclass correlations (ICC) rest on { $targets } answers of cities to questions that both { $one } and { $other } answered, the two sides with most in common. They say how far the answers of one side, or the mean of both, can stand for those of others like them: 1 fully, 0 and below not at all.
 }
compare-perspectives-firm = Read by the order of answers ({ $alpha }; Krippendorff 2004): firm, from 0.8. Whoever answers, the picture is much the same.
compare-perspectives-tentative = Read by the order of answers ({ $alpha }; Krippendorff 2004): tentative, from 0.667 to below 0.8. The picture is alike, with differences that are worth a look.
compare-perspectives-apart = Read by the order of answers ({ $alpha }; Krippendorff 2004): below 0.667, those who answered do not see the same. That says nothing about who is right: a combined score then hides different experiences, which are worth a talk.
compare-perspectives-alpha-few = No alpha: too few answers to the same questions.
compare-perspectives-alpha-no-spread = No alpha: all answers earn the same everywhere, so agreement cannot be told from chance.
compare-perspectives-icc-few = No ICC: it needs at least two questions that all of these answered.
compare-perspectives-icc-no-spread = No ICC: the answers do not differ from question to question in a way that a share could be taken of.
## Comparing: change
change-title-none = Change over time
change-title = { $count ->
    [one] Change over time: { $count } city
   *[other] Change over time: { $count } cities
 }
change-title-city = Change over time: { $city }
change-none = No city was assessed on more than one day, so there is no change to show. Read the files of an earlier assessment together with those of a later one.
change-none-city = { $city } was assessed on one day only, so there is no change to show. Read the files of an earlier assessment together with those of a later one.
change-once = { $count ->
    [one] { $count } city was assessed on one day only and has no change: { $cities }
   *[other] { $count } cities were assessed on one day only and have no change: { $cities }
 }
change-once-many = { $count ->
    [one] { $count } city was assessed on one day only and has no change, among them: { $cities }
   *[other] { $count } cities were assessed on one day only and have no change, among them: { $cities }
 }
change-series-heading = All days
change-series-left-out = { $count ->
    [one] In this table only questions count that all these days have; { $count } is left out:
   *[other] In this table only questions count that all these days have; { $count } are left out:
 }
change-question = { $question } ({ $id })
change-step-heading = From { $before } to { $now }
change-respondents = People who answered: { $before } before, { $now } now. Other people may answer more strictly or more kindly than those before.
change-before = Before
change-now = Now
change-difference = Difference
change-of-overall = Of the overall difference
change-no-score = “–”: on one of the two days too little was answered for a score, or nothing concerned the city; so there is no difference.
change-versions = Two versions of the questions were answered: { $before } before, { $now } now. Only questions that were asked in both count here.
change-left-out = { $count ->
    [one] { $count } question is not in both versions and was left out:
   *[other] { $count } questions are not in both versions and were left out:
 }
change-full = Some scores are therefore not those of the reports. With all questions of each day, the overall score was { $before } and is { $now }.
change-drivers = What drove the differences, in points of the dimension:
change-dimension = { $dimension } ({ $difference })
change-dimension-no-score = { $dimension } (no difference, since a score is missing)
change-points = { $points }: { $text }
change-driver = { $question } – { $move }
change-move-higher = higher: { $before } before, { $now } now
change-move-lower = lower: { $before } before, { $now } now
change-move-known = not known before, { $now } now
change-move-unknown = { $before } before, not known now
change-move-not-applicable = does not concern the city now, or was not asked
change-move-applicable = concerns the city now, which it did not before, or was not asked
change-move-same = as before
change-rest = { $count ->
    [one] { $count } more question with another answer
   *[other] { $count } more questions with other answers, together
 }
change-same = { $count ->
    [one] { $count } question with the same answer, which counts for more or less since others came or went
   *[other] { $count } questions with the same answers, which count for more or less since others came or went
 }
change-nothing-moved = No answer changed.
change-legend = A percentage is the share of the points of a question. “+” means higher now and “-” lower; whether that is good or bad, and why it is so, only those who know the city can say. Where the arithmetic mean is used, the points of the questions add up to the difference of their dimension.
change-steps = What was recommended first on { $date }, and how it stands now:
change-step = Recommendation then
change-step-now = Now
change-steps-others = The other recommendations of that day:
change-steps-none = There were no recommendations on the earlier day.
change-fate-listed = { $fate } ({ $count }): { $titles }
change-fate-counted = { $fate }: { $count }
change-fate-done = Done
change-fate-moved = Higher, still open
change-fate-open = Still open
change-fate-not-known = Not known now
change-fate-not-concerned = Does not concern the city now
change-fate-lower = Lower now
change-mostly = Most of it from
change-mostly-of = { $dimension } ({ $points })
change-day-before = Day before
change-day-now = Day now
change-several-legend = Overall score of the last assessment and of the one before it, on the questions that both have. “Most of it from”: the dimension with the largest part of the difference, in points of the overall score. “–”: no score on one of the days, or no difference. --focus CITY shows what drove it.
change-left-out-several = { $count ->
    [one] Where two versions of the questions were answered, only questions that were asked in both count. { $count } question was left out in at least one city:
   *[other] Where two versions of the questions were answered, only questions that were asked in both count. { $count } questions were left out in at least one city:
 }
change-full-several = { $count ->
    [one] In { $count } city some scores are therefore not those of its reports.
   *[other] In { $count } cities some scores are therefore not those of their reports.
 }
change-together-heading = All cities together
change-together-none = Fewer than { $fewest } cities have a score on both days, so nothing is told of all together.
change-together-legend = Only cities with a score on both days, and only where at least { $fewest } have one. “On average”: by how many points a city is higher (+) or lower (-) now. “Size” (Hedges’ g_av): this average divided by how far cities usually lie apart. By convention 0.2 is small, 0.5 medium and 0.8 large (Cohen 1988).
change-mean = On average
change-size = Size
change-size-words = In words
change-size-tiny = less than small
change-size-small = small
change-size-medium = medium
change-size-large = large
change-too-few = too few cities
change-no-spread = the cities do not differ
change-fates-heading = Recommendations of last time
change-short-done = Done
change-short-moved = Higher
change-short-open = Open
change-short-not-known = Not known
change-short-not-concerned = No concern
change-short-lower = Lower
change-fates-legend = How many recommendations of the assessment before are: done (the answer is higher and the step no longer advised), higher but still open, open as before, not known now, of no concern to the city now, or lower now.

## The command line (`nlc --help`): named after command and option. In English, the program shows what stands in src/cli.rs.
cli = A self-assessment for cities: how well a city and its national government work together to prevent hate, extremism and polarisation, and what to do next
cli-toolkit = Use the toolkit in this folder in place of the one that comes with the program
cli-lang = Language, such as ar, fr or en; several for one report in each: ar,fr,en [default: that of the system, or else en]
cli-quiet = Only results and errors, no notes
cli-bidi = How text from right to left is shown in the terminal
cli-color = When to use colour
cli-assess = Answer the questionnaire in the terminal; every answer is saved at once
cli-assess-quick = Only the core questions
cli-assess-resume = Go on with answers that were left before the end
cli-assess-all = With --continue: ask all questions, though it began with the core questions only
cli-assess-from = Start from an earlier assessment: each of its answers is shown, to be confirmed or changed
cli-assess-present = For a room of people: larger spacing, and the result after each dimension
cli-assess-plain = Ask in plain numbered lines: for screen readers, slow lines and scripts
cli-assess-city = The city; asked if not given
cli-assess-date = The day of the assessment, as in 2026-03-14 [default: today]
cli-assess-output = The response file to write [default: named after city, day and perspective]
cli-score = Score response files and tables of answers, and show the first things to do
cli-score-files = Response files and tables of answers; those of one city and day are combined
cli-score-format = Form of the result [default: by the ending of the file, otherwise table]
cli-score-bounds = With csv: the bounds of every dimension, too, and what holds its level back
cli-score-by = What a row of the result is about [default: csv and jsonl response, otherwise city]
cli-score-map = A mapping file: what columns and values mean that were not recognised (see nlc map)
cli-score-date = The day of the assessment for all rows of tables, as in 2026-03-14
cli-score-days = What stands first in days such as 03/04/2026 [default: what the other days show]
cli-score-encoding = The encoding of tables [default: recognised]
cli-score-separator = What stands between cells, or the word tab [default: recognised]
cli-score-tool = The survey tool that wrote the tables, such as kobo or limesurvey [default: recognised]
cli-score-rejects = Write the rows that cannot be used into this file, each with its reason
cli-score-strict = Stop at the first row or cell that cannot be used
cli-score-explain = Show how every number came about
cli-score-charts = The signs of the charts in tables for people
cli-score-output = Write to this file in place of standard output; - is standard output
cli-score-force = Replace the file if it is there already
cli-report = Write the report: summary, profile, priorities, action plan, agenda, annex
cli-report-files = Response files and tables of answers of one city and day (CSV, and with --out-dir: of any)
cli-report-format = Form of the report [default: by the ending of the file, otherwise markdown]
cli-report-template = A Handlebars template of your own for the Markdown, HTML or PDF report (see docs/templates.md)
cli-report-earlier = Response files or a table of an earlier assessment of the same city, or with --out-dir of any, to show beside the present one; the option can be given several times
cli-report-map = A mapping file: what columns and values mean that were not recognised (see nlc map)
cli-report-date = The day of the assessment for all rows of tables, as in 2026-03-14
cli-report-days = What stands first in days such as 03/04/2026 [default: what the other days show]
cli-report-encoding = The encoding of tables [default: recognised]
cli-report-separator = What stands between cells, or the word tab [default: recognised]
cli-report-tool = The survey tool that wrote the tables, such as kobo or limesurvey [default: recognised]
cli-report-rejects = Write the rows that cannot be used into this file, each with its reason
cli-report-strict = Stop at the first row or cell that cannot be used
cli-report-out_dir = Write one report for each city and day into this folder, with a page index that leads to them; made if it is not there
cli-report-all_formats = With --out-dir: each report in every form: web page, Word, Excel, Markdown, CSV, and PDF if nlc was built with it
cli-report-output = Write to this file in place of standard output; - is standard output
cli-report-force = Replace the file if it is there already
cli-compare = Compare cities, perspectives or years, and say how sure the differences are
cli-compare-inputs = Response files, tables of answers, and folders with either
cli-compare-perspectives = How perspectives see things differently, in one city (--focus) or in all
cli-compare-items = How well the questions work: for those who write questionnaires
cli-compare-over_time = What changed from one day to the next in the same city
cli-compare-focus = One city: its place among the others; with --perspectives, --items and --over-time: this city alone
cli-compare-by = Put cities in groups by a fact about them, such as country, or population:50000,250000
cli-compare-min_group = Statistics of a group only from this number of cities on, so that none of them is exposed
cli-compare-sort = What cities are sorted by: overall, or the id of a dimension
cli-compare-until = Leave out assessments after this day, as in 2026-03-14
cli-compare-draws = How often the ranking is made anew under other assumptions; 0 leaves that out [default: 1000, for up to 2000 cities]
cli-compare-seed = Where random numbers begin: the same number gives the same result everywhere
cli-compare-format = Form of the result [default: by the ending of the file, otherwise table]
cli-compare-map = A mapping file: what columns and values mean that were not recognised (see nlc map)
cli-compare-date = The day of the assessment for all rows of tables, as in 2026-03-14
cli-compare-days = What stands first in days such as 03/04/2026 [default: what the other days show]
cli-compare-encoding = The encoding of tables [default: recognised]
cli-compare-separator = What stands between cells, or the word tab [default: recognised]
cli-compare-tool = The survey tool that wrote the tables, such as kobo or limesurvey [default: recognised]
cli-compare-rejects = Write the rows that cannot be used into this file, each with its reason
cli-compare-strict = Stop at the first row or cell that cannot be used
cli-compare-output = Write to this file in place of standard output; - is standard output
cli-compare-force = Replace the file if it is there already
cli-form = Write a form to fill in: a table, a form for Kobo and ODK, or a questionnaire to print
cli-form-format = Form of the result [default: by the ending of the file, otherwise markdown]
cli-form-quick = Only the core questions
cli-form-output = Write to this file in place of standard output; - is standard output
cli-form-force = Replace the file if it is there already
cli-map = Write a draft of a mapping file for a table: what its columns and cells mean, for you to finish
cli-map-file = The table: an export of a survey tool, a spreadsheet
cli-map-map = A mapping file to go on from: what it says is taken over
cli-map-encoding = The encoding of the table [default: recognised]
cli-map-separator = What stands between cells, or the word tab [default: recognised]
cli-map-tool = The survey tool that wrote the table, such as kobo or limesurvey [default: recognised]
cli-map-output = Write to this file in place of standard output; - is standard output
cli-map-force = Replace the file if it is there already
cli-show = Show the toolkit on paper: questions, levels, points, who is behind it
cli-show-format = Form of the result
cli-show-output = Write to this file in place of standard output; - is standard output
cli-show-force = Replace the file if it is there already
cli-check = Check toolkits and response files; everything that is wrong, at once
cli-check-paths = Folders with toolkits, and response files [default: the toolkit in use]
cli-check-format = Form of the result
cli-check-accept_translation = Confirm that a translation fits its text as it is now; all: every translation (with --lang: in this language only)
cli-schema = Print the JSON Schema of a file format, for editors
cli-schema-name = Of which file
cli-schema-output = Write to this file in place of standard output; - is standard output
cli-schema-force = Replace the file if it is there already
cli-init = Write a small commented toolkit to start from
cli-init-dir = The folder to write into; made if it is not there
cli-completions = Print shell completions
cli-completions-shell = For which shell
cli-man = Write the manual pages into a folder
cli-man-dir = The folder
cli-after = Start here: nlc assess --quick
    Nothing leaves this computer.
cli-heading-usage = Usage:
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-commands = Commands
cli-version = Print version
cli-help = Print help

## Reading tables
table-unreadable = { $path } cannot be read: { $reason }
table-workbook = { $path } cannot be read: { $reason }
table-empty = There is nothing in { $path }.
table-no-encoding = There is no encoding called { $name }. Usual ones are utf-8, utf-16, windows-1252 and windows-1256.
table-no-tool = There is no survey tool called { $name }. There are: { $known }
table-bad-separator = The separator “{ $text }” is not a single character. Use one such as , or ; or the word tab.
workbook-old-or-protected = it is protected by a password, or in the old format .xls. Open it in a spreadsheet, and save it as .xlsx without a password.
workbook-too-large = unpacked, it would be larger than { $limit } MB. Save the sheet with the answers as CSV.
workbook-long-cell = a cell in it is longer than a spreadsheet allows. Save the sheet with the answers as CSV.
workbook-damaged = it is no Excel workbook, or damaged ({ $problem }). Open it in a spreadsheet, and save it as .xlsx or CSV.
map-unknown-column = The mapping file says that “{ $header }” holds { $name }, which no column is called.
map-unknown-question = The mapping file has values for { $name }, which is no question or field with options.
map-no-such-column = The mapping file names a column that no table has: “{ $header }”.
map-several-columns = The mapping file names “{ $header }”, and several columns are called so. Use their numbers, such as "#7".
map-unknown-option = “{ $cell }” is said to mean “{ $meant }”, which is no answer to { $name }.
map-no-table = { $path } is no table: “nlc map” reads CSV files and workbooks.
map-done = { $recognised } columns recognised; to decide: { $columns } columns, { $cells } kinds of cells.
map-draft-head = What the columns and cells of { $file } mean: a mapping file. “nlc map” wrote this draft, for you to finish.

    A line that begins with # is a comment and does nothing. To decide something, complete its line and take the # away.
    The other lines say what was recognised; they may be corrected.

    Under [columns], the name before = is that of a column in the table, or "#7" for the seventh; behind it stands what the column holds:
    city, date, perspective, respondent, the id of a question or one of the other names in docs/tables.md. "" leaves the column out.
    Under [values], a cell stands before =, and behind it the answer that it means. "" means no answer.

    Then: nlc score TABLE --map THIS-FILE
map-draft-recognised = Recognised:
map-draft-ambiguous = These could be several things. Take the # away before the line that is right.
map-draft-double = These hold the same as another column. To use one of them, take its # away, and put "" behind the other column.
map-draft-unknown = These are not recognised, and not used. Columns that the tool adds by itself are not listed.
map-draft-number = Column { $number }: { $column }
map-draft-near = Perhaps: { $fields }
map-draft-times = { $count ->
    [one] Once:
   *[other] { $count } times:
}
map-draft-times-either = { $count ->
    [one] Once; it could be { $options }:
   *[other] { $count } times; it could be { $options }:
}
map-draft-more = { $count ->
    [one] One more kind of cell is not listed.
   *[other] { $count } more kinds of cells are not listed.
}
map-draft-items = Several of these with a space between:
map-draft-ticks = Cells of items that say neither that the item is there nor that it is not. Put each into one of the two lists.
table-recognised = { $file }: { $kind }, { $found } of { $count } questions found
table-kind-tool = { $tool } export
table-kind-form = filled-in form ({ $tool })
table-kind-plain = table
table-kind-encoding = { $kind }, { $encoding }
table-kind-labels = { $kind }, labels in { $language ->
    [en] English
    [fr] French
    [ar] Arabic
   *[other] { $language }
}
table-no-questions = No column of { $file } is a question of the toolkit “{ $toolkit }”, such as { $questions }. Its first columns are: { $columns }. Is it about another toolkit? Name that one with --toolkit. If not, “nlc map” writes a draft of a mapping file for you to complete.
table-no-city = { $file } has no column for the city. Call it city, or say which one it is in a mapping file: “nlc map” writes a draft.
table-no-date = { $file } has no column for the day. Give the day of all rows, as in --date 2026-03-14; or call the column date, or say which one it is in a mapping file.
table-ambiguous = Column { $number }, “{ $column }”, could be { $fields }: it is left out. Say which in a mapping file.
table-double = Column { $number }, “{ $column }”, holds the same as another column ({ $field }): it is left out. Delete or rename one of them.
table-passed-over = { $count ->
    [one] One column is passed over: { $columns }
   *[other] { $count } columns are passed over: { $columns }
}
table-and-more = { $list } and { $count } more
table-without = No column for: { $questions }
table-quick = All columns are core questions: scored as the quick version.
table-days = { $order ->
    [month] Days such as 03/04/2026 are read as month/day/year. If the day comes first, add --days day-first.
   *[day] Days such as 03/04/2026 are read as day/month/year. If the month comes first, add --days month-first.
}
cell-problem = { $count ->
    [one] Row { $row }, column “{ $column }”: { $problem }
   *[other] { $count } rows, first row { $row }, column “{ $column }”: { $problem }
}
cell-not-understood = “{ $cell }” is none of the answers; it counts as missing.
cell-near = “{ $cell }” is none of the answers; it counts as missing. Is “{ $near }” meant?
cell-ambiguous = “{ $cell }” could be { $options }; it counts as missing.
cell-no-number = “{ $cell }” is no number; it counts as missing.
cell-out-of-range = “{ $cell }” is not between { $min } and { $max }; it counts as missing.
cell-must-apply = “{ $cell }” is no answer here, since this question applies to every city; it counts as missing.
cell-other = “{ $cell }” is no answer of this toolkit; it counts as missing, or is left out of a list.
cell-no-text = letters are in another encoding than the rest of the file; it counts as missing. Save the file as CSV UTF-8.
cell-unfinished = the survey tool says that this answer was not finished.
cell-contradiction = “{ $cell }” says two things that exclude each other; it counts as missing.
cell-more = { $count ->
    [one] One more warning of this kind is not shown.
   *[other] { $count } more warnings of this kind are not shown.
}
reject-no-city = no city is named
reject-city-not-text = the name of the city has letters in another encoding than the rest of the file; save the file as CSV UTF-8
reject-no-date = there is no day
reject-bad-date = “{ $cell }” is no day that can be read; write it as 2026-03-14
reject-too-many-cells = { $cells } cells for { $columns } columns: a separator may stand in a text without quotation marks
reject-unclosed = a quotation mark (") is opened and never closed
reject-too-long = the row is longer than { $limit } MB
reject-line = Row { $row } is rejected: { $reason }
reject-line-column = Row { $row }, column “{ $column }”, is rejected: { $reason }
reject-more = { $count ->
    [one] One more row is rejected.
   *[other] { $count } more rows are rejected.
}
reject-hint = --rejects FILE writes the rejected rows into a file, each with its reason, to be mended and read again.
rows-summary = { $file }: { $accepted ->
    [one] 1 row accepted
   *[other] { $accepted } rows accepted
}{ $warned ->
    [0] { "" }
   *[other] {" "}({ $warned } with warnings)
}, { $rejected } rejected
rows-strict = { $file }, stopped: { $problem }
rows-same = { $count ->
    [one] One row is about a city and day that an earlier row is about, too
   *[other] { $count } rows are about a city and day that an earlier row is about, too
} (first: row { $row }, { $city }). Together they are several respondents of one assessment.
city-alike = “{ $one }” and “{ $other }” look like the same city. They are scored apart; write them in one way if they are the same.
table-several-cities = { $file } has several columns for the city: { $columns }. Leave one, or say which one counts in a mapping file.
table-no-rows = There are no answers in { $file }: nothing stands below its header.
table-near = Column { $number }, “{ $column }”, is passed over. Is “{ $near }” meant? Then rename it.
table-twice = Columns { $columns } are about the same question, { $question }. Where they differ, the answer counts as missing.
cell-known = “{ $cell }” is none of the answers ({ $known }); it counts as missing.
cell-too-small = “{ $cell }” is less than { $min }; it counts as missing.
cell-too-large = “{ $cell }” is more than { $max }; it counts as missing.
cell-not-whole = “{ $cell }” is no whole number; it counts as missing.
cell-differs = “{ $cell }” is not what another column about this question says; the answer counts as missing.
rows-short = { $count ->
    [one] Row { $row } ends early
   *[other] { $count } rows end early, the first of them row { $row }
}: what is not there counts as missing.
rows-twice = { $count ->
    [one] Row { $row } is exactly like an earlier row
   *[other] { $count } rows are exactly like earlier rows, the first of them row { $row }
}: perhaps sent twice. All of them count; delete what is too much.
column-date = Date
score-several-heading = { $count } cities
usage-by-format = This format is always by city: --by response goes with csv and jsonl.

## Forms and tables
form-city = City or municipality
form-date = Day of the assessment
form-perspective = From which side do you answer?
form-respondent = Who answers? Functions rather than names
form-quick = Only the core questions
form-note = Note: { $question }
form-evidence = Documents that show it: { $question }
form-reason = Why it does not apply: { $question }
form-status = If there is no answer: { $question }
form-unknown = Don’t know
form-not-applicable = Not applicable
form-none = None of these
form-numbered = { $number }. { $text }
form-checklist-how = Write the numbers of everything that is true, with commas between, such as 1, 3
form-checklist-alone = Each of these stands alone: { $words }. Take the other ticks away.
form-checklist-words = Or write one of: { $words }
form-list-only = Please choose from the list; the arrow beside the cell opens it.
form-date-only = Please write a day, as in 2026-03-14.
form-tick-one = Tick one.
form-tick-all = Tick everything that is true.
form-answer = Answer:
form-note-line = Note:
form-evidence-line = Documents that show it:
form-not-applicable-because = Not applicable, because:
form-question = question { $number }
form-asked-if = Answer only if { $condition }.
form-quick-title = { $title } (core questions)
form-needs-file = A workbook cannot be shown in a terminal. Name a file with -o, such as -o form.xlsx
form-same-name = This toolkit has two things called "{ $name }". A form needs a different name for each field of the profile, each question, and what belongs to them; change one of the ids.

## Reports for Word and Excel
office-sheet-plan = Action plan
office-sheet-scores = Scores
office-sheet-answers = Answers
office-what = What to do
office-done-when = Done when
office-effort = Effort
office-status = Status
office-status-open = open
office-status-begun = begun
office-status-done = done
office-status-dropped = dropped
office-lowest = Lowest possible
office-highest = Highest possible
office-question = Question
office-who = Who answered
office-answer = Answer
office-note = Note
office-evidence = Evidence
office-cut = [… cut here: a cell holds no more; the Markdown report has all of it]
office-some-cut =
    { $count ->
        [one] { $count } text is longer than a cell can be. It is cut in the workbook, and says so; the Markdown report has all of it.
       *[other] { $count } texts are longer than a cell can be. They are cut in the workbook, and say so; the Markdown report has all of them.
    }
office-table = Table { $number }: { $title }
office-contents = Contents
office-contents-update = Word adds the page numbers when it asks whether to update this document, or when you click here and press F9.
office-needs-file = A workbook, a Word document or a PDF cannot be shown in a terminal. Name a file with -o, such as -o report.xlsx or -o report.docx
office-not-readable = no report was written: read back, "{ $part }" cannot be read ({ $problem }). Please report this as a mistake of the program.
office-not-whole = no report was written: read back, "{ $part }" is not whole. Please report this as a mistake of the program.
office-template = --template goes with --format markdown, html or pdf; it does not change a workbook or a Word document
pdf-not-built = this nlc was built without PDF. Write a web page (-o report.html) and print it from a browser as PDF, or build nlc with: cargo install --path . --features pdf
pdf-not-valid = { $name }: { $problem }; in the line: { $line }

## The name of the language, in itself and in English (for tools that list languages in English)
language-name = English
language-name-english = English
