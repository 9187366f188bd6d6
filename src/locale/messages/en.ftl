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
menu-compare = Compare the scores of several assessments
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
cli-score = Score response files and show the first things to do
cli-score-files = Response files; those of one city and day are combined
cli-score-format = Form of the result [default: by the ending of the file, otherwise table]
cli-score-explain = Show how every number came about
cli-score-output = Write to this file in place of standard output; - is standard output
cli-score-force = Replace the file if it is there already
cli-report = Write the report: summary, profile, priorities, action plan, agenda, annex
cli-report-files = Response files of one city and day (CSV: of any)
cli-report-format = Form of the report [default: by the ending of the file, otherwise markdown]
cli-report-template = A Handlebars template of your own for the Markdown report (see docs/templates.md)
cli-report-output = Write to this file in place of standard output; - is standard output
cli-report-force = Replace the file if it is there already
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
cli-help = Print help
