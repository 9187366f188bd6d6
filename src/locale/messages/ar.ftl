# العربية. Arabic, translated from en.ftl.

## The language: from left to right (ltr) or from right to left (rtl), and how numbers are written
direction = rtl
decimal-mark = ,
thousands-mark = .

## Dates
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = ماي
month-6 = يونيو
month-7 = يوليوز
month-8 = غشت
month-9 = شتنبر
month-10 = أكتوبر
month-11 = نونبر
month-12 = دجنبر
date = { $day } { $month } { $year }

toolkit-untranslated = الأسئلة غير مترجمة إلى هذه اللغة ({ $language })؛ وهي معروضة بلغتها الأصلية (رمزها: { $source }).

accept-no-folder = اذكروا مجلد الاستبيان الذي تؤكدون ترجمته: nlc check FOLDER --accept-translation KEY
accept-done = أُكدت ترجمة { $key } في { $path }
accept-nothing = لا يوجد في أي ملف ترجمة نص مترجم للمفتاح { $key }. يعرض الأمر `nlc check` أسماء المفاتيح.

## Words used in several places
list-separator = ، { "" }
labelled = { $label }: { $text }
colon = :
quoted = «{ $text }»
semicolon-separator = ؛{ " " }
score-heading = { $city }، { $date } ({ $respondents })
priority-line = { $title } ({ $addressee }، { $horizon })
yes = نعم
no = لا
overall = الدرجة العامة
dimension = البُعد
score = الدرجة
bounds = الحدود
coverage = نسبة التغطية
band = المرحلة
capped-by = سبب السقف
capped-line = { $title }: المرحلة محدودة بسقف «{ $band }» (بالدرجة وحدها «{ $uncapped }»)؛ دون المستوى الذي لا غنى عنه: { $questions }
insufficient = غير محددة لقلة الأجوبة
not-applicable = لا ينطبق
unknown = لا أعرف
missing = بلا جواب
not-asked = لم يُطرح
no-perspective = المنظور غير مذكور
effort = الجهد:
horizon = الأجل
horizon-first_month = خلال شهر
horizon-this_year = خلال سنة
horizon-longer = أكثر من سنة
effort-1 = صغير (أيام)
effort-2 = متوسط (أسابيع)
effort-3 = كبير (أشهر أو مال جديد)
nothing-ticked = لم يُؤشَّر على شيء
range = من { $lowest } إلى { $highest }
percent = { $share }%

## Scores
module-apart = { $title } (بدرجة منفصلة)
score-legend = الحدود: أدنى درجة وأعلى درجة ممكنة، حسب الأجوبة التي ما زالت ناقصة. نسبة التغطية: نسبة ما أُجيب عنه، باحتساب الأوزان.
bars-legend = الأعمدة من 0 إلى 100: { $lowest } حتى أدنى درجة ممكنة، { $score } حتى الدرجة، { $highest } حتى أعلى درجة ممكنة.
profile-legend = الصورة العامة: علامة لكل بُعد، ترتفع كلما ارتفعت درجته، بهذا الترتيب: { $dimensions }.
quick-note = الصيغة السريعة: لم تُطرح إلا الأسئلة المحورية، فالدرجة مؤشر أولي.
priorities-heading = أول ما ينبغي فعله
respondents = { $count ->
    [zero] لا مجيب
    [one] مجيب واحد
    [two] مجيبان
    [few] { $count } مجيبين
    [many] { $count } مجيبا
   *[other] { $count } مجيب
}

## Explanation of scores
explain-heading = كيف حُسب كل رقم
explain-question = { $id }: { $state }
explain-points = النقاط { $points } من { $maximum } = { $share }
explain-combined = { $share } ({ $how })
explain-combine-perspectives = متوسط متوسطات الجوانب
explain-combine-mean = متوسط المجيبين
explain-combine-median = القيمة الوسيطة للمجيبين
explain-not-asked-zero = لم يُطرح، وقاعدة التنقيط تحتسبه 0
explain-weight = { $earned }؛ الوزن { $weight }
explain-contributes = { $line }؛ يسهم بمقدار { $contribution } من { $score }
explain-who = { $side } ({ $name })
explain-nameless = المجيب رقم { $number }
explain-answer = { $answer }: { $points }
explain-outside-quick = لا يُطرح في الصيغة السريعة
explain-unanswered = { $state }؛ الوزن { $weight }؛ يُحتسب 0 في الحد الأدنى و1 في الحد الأعلى
explain-left-out = خارج الحساب (لا ينطبق أو لم يُطرح)
explain-sum = { $how } للأسئلة المجاب عنها، ومجموع أوزانها { $answered } (من { $total } للأسئلة التي تنطبق): { $score }
explain-sum-minimum = أصغر حصة بين الأسئلة المجاب عنها: { $score }
explain-whole = { $how } للأبعاد التي لها درجة، ومجموع أوزانها { $answered } (من { $total } للأبعاد التي تنطبق): { $score }
explain-whole-minimum = أصغر درجة بين الأبعاد: { $score }
explain-no-score = نسبة التغطية { $coverage } دون الحد الأدنى المطلوب { $minimum }: لا درجة، بل حدود فقط
explain-band = المرحلة: { $band }
explain-cap = المرحلة محدودة بسقف «{ $band }» (بالدرجة وحدها «{ $uncapped }»): الممارسة التي لا غنى عنها { $question } دون «{ $level }»
explain-dimension-line = { $id }: الدرجة { $score }، الوزن { $weight }، نسبة التغطية { $coverage }
explain-bounds = الحدود من { $lowest } إلى { $highest }؛ نسبة التغطية { $coverage }
how-arithmetic = المتوسط الحسابي الموزون
how-geometric = المتوسط الهندسي الموزون
how-minimum = أدنى قيمة

## The report
report-title = تقرير عن { $city }: أين وصل العمل وما الخطوة التالية
report-facts = { $toolkit }، الإصدار { $version } (البصمة { $fingerprint })
report-date = تقييم { $date }
report-answered-by = من أجاب
report-answered-by-one = { $perspective } ({ $respondent }): الأسئلة المجاب عنها { $answered } من { $asked }
report-answered-by-unnamed = { $who }: الأسئلة المجاب عنها { $answered } من { $asked }
report-other-version = أُجيب عن الإصدار { $version } من الأسئلة
report-profile = معلومات عن المدينة
summary = في دقيقة واحدة
summary-score = درجة { $city } هي **{ $score } من 100**، في مرحلة «{ $band }».
summary-capped-dimension = في بُعد «{ $dimension }»، المرحلة محدودة بسقف «{ $held }»، مع أن الدرجة وحدها تعطي «{ $band }»: ممارسة لا غنى عنها ليست قائمة بعد. السؤال: «{ $question }»
summary-capped = الدرجة وحدها تعطي مرحلة «{ $band }». لكن المرحلة محدودة بسقف، لأن ممارسة لا غنى عنها ليست قائمة بعد. السؤال: «{ $question }»
summary-no-score = الأجوبة أقل من أن تُحسب منها درجة عامة: أُجيب عن { $coverage } من الأسئلة التي تخص { $city }، باحتساب الأوزان، والمطلوب { $minimum } على الأقل. وما هو معروف يضع الدرجة بين { $lowest } و{ $highest }.
summary-nothing = لا يخص { $city } أي سؤال من الأسئلة التي لها نقاط، فلا توجد درجة.
summary-bounds = { $open ->
    [zero] لم يبق أي سؤال بلا جواب؛ والدرجة بين { $lowest } و{ $highest }.
    [one] ما زال سؤال واحد بلا جواب؛ وبحسب جوابه قد تقع الدرجة في أي موضع بين { $lowest } و{ $highest }.
    [two] ما زال سؤالان بلا جواب؛ وبحسب جوابيهما قد تقع الدرجة في أي موضع بين { $lowest } و{ $highest }.
    [few] ما زالت { $open } أسئلة بلا جواب؛ وبحسب أجوبتها قد تقع الدرجة في أي موضع بين { $lowest } و{ $highest }.
    [many] ما زال { $open } سؤالا بلا جواب؛ وبحسب أجوبتها قد تقع الدرجة في أي موضع بين { $lowest } و{ $highest }.
   *[other] ما زال { $open } سؤال بلا جواب؛ وبحسب أجوبتها قد تقع الدرجة في أي موضع بين { $lowest } و{ $highest }.
}
summary-strongest = أقوى الأبعاد هو «{ $strongest }» ({ $high })، وأضعفها هو «{ $weakest }» ({ $low }).
summary-even-scored = الأبعاد التي لها درجة متقاربة، من { $low } إلى { $high }.
summary-even = كل الأبعاد متقاربة، من { $low } إلى { $high }.
summary-perspectives = تختلف نظرة الجوانب، وأكثر ما تختلف في بُعد «{ $dimension }»: أجوبة «{ $higher }» تعطي { $high }، وأجوبة «{ $lower }» تعطي { $low }. وهذا الفرق يستحق لقاء خاصا به.
summary-agree = نظرة الجوانب متقاربة: لا يصل الفرق بينها في أي بُعد إلى { $limit } من النقاط أو أكثر.
summary-first = الخطوات الأولى، حسب من يتولاها:
summary-first-finding = أول ما تبيّنه الأجوبة مجتمعة: { $title }
summary-top = كل سؤال في أعلى مستوياته. ويبقى الحفاظ على ذلك، وأن يتعلم منه الآخرون.
summary-quick = هذه هي الصيغة السريعة: لم تُطرح إلا الأسئلة المحورية، فالدرجة مؤشر أولي.
findings-heading = ما تبيّنه الأجوبة مجتمعة
profile-heading = الصورة العامة
profile-text = كل بُعد من 0 إلى 100. الحدود هي أدنى درجة وأعلى درجة ممكنة بعد الجواب عن كل شيء. ونسبة التغطية هي نسبة ما أُجيب عنه، باحتساب الأوزان: فبعض الأسئلة أثقل من بعض.
profile-modules = { $title }، بدرجة منفصلة عن الدرجة العامة
strengths-heading = نقاط القوة
strengths-none = لا يوجد بعد بُعد قوي في مجمله. لكن هذه الممارسات أساس يمكن البناء عليه.
strengths-nothing-yet = لا يوجد بعد أي جواب في أعلى مستوياته. ويبيّن القسم «أول ما ينبغي فعله» أدناه أين يعطي الجهد الصغير أكبر أثر.
strengths-share = يمكن إطلاع غيركم عليه:
strengths-at-top = أسئلة في أعلى مستوياتها:
strengths-count = { $count } من مجموع الأسئلة المجاب عنها ({ $of })
priorities-text = مختارة من بين كل الخطوات المقترحة: أولا ما يضع سقفا لمرحلة، ثم ما يرفع الدرجة العامة أكثر قياسا بالجهد.
priorities-none = لا خطوة مقترحة: كل سؤال مجاب عنه في أعلى مستوياته.
reason-answered = أجبتم: «{ $answer }»
reason-together = أجبتم أجوبة مختلفة؛ وأقرب جواب إليها مجتمعة: «{ $answer }»
reason-no-answer = لم يُطرح السؤال بسبب جواب سابق، ويُحتسب في أدنى مستوياته.
reason-item = لم يُؤشَّر عليه بعد: «{ $item }»
reason-item-some = لم يؤشّر عليه الجميع: «{ $item }»
reason-number = أجبتم: { $number }
reason-number-together = أجوبتكم مجتمعة تعطي نحو { $number }
reason-cap = ما دام الأمر كذلك، لا تتجاوز المرحلة «{ $band }» في: { $scope }.
reason-rise = الارتفاع بمستوى واحد في هذا السؤال وحده يرفع الدرجة العامة بمقدار { $rise }.
reason-no-rise = الارتفاع بمستوى واحد في هذا السؤال وحده لا يغيّر الدرجة العامة؛ لكنه يُحتسب في بُعد «{ $dimension }».
so = لذلك:
by-dimension-heading = كل الخطوات المقترحة حسب البُعد
by-addressee-heading = من يفعل ماذا
by-addressee-none = لا شيء في هذا التقرير موجّه إلى هذه الجهة.
plan-heading = خطة العمل
plan-text = أول ما ينبغي فعله، ثم الاستنتاجات، ثم كل ما يمكن أن يبدأ خلال شهر. اشطبوا ما لن تفعلوه، واملؤوا معا الأعمدة الثلاثة الأخيرة.
plan-number = الرقم
plan-action = العمل
plan-addressee = الجهة التي تتولاه
plan-owner = الشخص المسؤول
plan-deadline = آخر أجل
plan-evidence = ما يدل على التقدم
agenda-heading = جدول أعمال لقاء مع: { $addressee }
agenda-text = يُرسل مسبقا حتى يستعد الجانب الآخر. كل نقطة موجّهة إليه، والجملة المائلة تبيّن كيف يعرف الجانبان أنها أُنجزت.
agenda-further = إذا بقي وقت، أو للقاء الموالي:
agenda-none = لا شيء في الأجوبة يستدعي طرحه الآن على هذه الجهة. ويبقى لقاء قصير عما ينجح مفيدا.
agenda-shared = للنقاش كذلك، لأن الجوانب أجابت أجوبة مختلفة:
sides-heading = كيف ترى الجوانب الأمر
sides-text = الاختلافات ليست أخطاء. إنها تبيّن أين لا يرى جانب ما يفعله الجانب الآخر أو ما ينويه.
sides-questions = ما يستحق النقاش
sides-questions-text = الأسئلة التي تتباعد فيها الأجوبة أكثر، وهي عشرة على الأكثر. ما الذي يقصده كل واحد منكم؟
sides-alone = ما يراه جانب واحد وحده
sides-alone-text = تظهر هذه الأنماط في أجوبة جانب واحد، وتختفي حين تُجمع كل الأجوبة. وهذا لا ينقص من صحتها.
sides-dimension-gap = الفرق
earlier-heading = مقارنة بيوم { $date }
earlier-text = لا تُحتسب هنا إلا الأسئلة الموجودة في اليومين، ولذلك قد تختلف الدرجة عما هي عليه في تقرير يومها. أما سبب ارتفاع درجة أو انخفاضها فلا يعرفه إلا من يعرف المدينة.
unknown-heading = ما لا يُعرف بعد
unknown-text = كثيرا ما يكون البحث عن الجواب أقل الخطوات كلفة. ولا شيء هنا يُحسب على المدينة: الأسئلة التي بلا جواب توسّع الحدود ولا تخفض الدرجة.
unknown-ask = اسألوا { $whom }.
unknown-ask-anyone = ابحثوا عمن يعرف الجواب.
missing-heading = بلا جواب
missing-text = هذه الأسئلة تخص المدينة، لكنها تُركت بلا جواب:
annex-heading = ملحق: كل الأجوبة
annex-note = ملاحظة:
annex-evidence = وثيقة:
annex-because = السبب
method-heading = الطريقة وحدودها
method-score = ينال كل جواب نقاطا من 0 إلى أعلى مستوى في سؤاله. ودرجة البُعد هي المتوسط الموزون لأسئلته المجاب عنها، من 0 إلى 100؛ والدرجة العامة هي المتوسط الموزون للأبعاد.
method-other-aggregation = ينال كل جواب نقاطا من 0 إلى أعلى مستوى في سؤاله. طريقة حساب درجة البُعد من الأسئلة: { $questions }. طريقة حساب الدرجة العامة من الأبعاد: { $dimensions }.
method-unknown = الجواب «لا أعرف» والأسئلة التي بلا جواب لا تخفض الدرجة، بل توسّع حدودها. وحيث أُجيب عن أقل من { $minimum } من البُعد، باحتساب الأوزان، لا توجد درجة.
method-not-applicable = الأسئلة التي لا تخص المدينة تبقى خارج الحساب تماما.
method-essential = الممارسات التي لا غنى عنها تضع سقفا للمرحلة ما دامت ناقصة؛ أما الدرجة نفسها فلا تتغيّر.
method-respondents = إذا أجاب عدة أشخاص، يُحسب أولا المتوسط داخل كل منظور ثم متوسط المنظورات، حتى يكون لكل جانب الوزن نفسه.
method-respondents-mean = إذا أجاب عدة أشخاص: متوسط الجميع.
method-respondents-median = إذا أجاب عدة أشخاص: القيمة الوسيطة للجميع.
method-limits = هذا تقييم ذاتي. يبيّن كيف يرى من أجابوا الأمور في يوم واحد. وهو بداية حوار، وليس إثباتا ولا افتحاصا ولا ترتيبا؛ ولا ينبغي أن تُقارن درجات مدن مختلفة إلا بحذر.
method-careful = قد تتضمن الملاحظات معلومات حساسة. اقرؤوها قبل أن تسلّموا هذا التقرير إلى غيركم.
method-statement = من وضع الأسئلة
method-made = أُعدّ بالبرنامج nlc { $program } والاستبيان { $toolkit } { $version } (البصمة { $fingerprint }). والأجوبة نفسها تعطي التقرير نفسه.
band-meaning = معنى المراحل
band-from = ابتداء من { $from }
effort-inline = الجهد: { $effort }
bar = الرسم
report-answered-by-nobody = الأسئلة المجاب عنها { $answered } من { $asked }
summary-first-line = { $addressee }: **{ $title }** ({ $horizon })
reason-some = قال من استطاعوا الجواب: «{ $answer }»
reason-rise-bound = لا توجد درجة عامة بعد. الارتفاع بمستوى واحد في هذا السؤال وحده يرفع حدها الأدنى بمقدار { $rise }.
sides-question-side = { $side }: «{ $answer }»
sides-question-higher = ترى أجوبة «{ $side }» أن ما هو قائم هنا أكثر مما تراه أجوبة «{ $other }».

## The toolkit on paper
show-how = كيف تجيبون
show-why = لماذا هذا مهم:
show-look = ما يمكن الاطلاع عليه:
show-whom = اسألوا:
show-core = سؤال محوري
show-weight = الوزن { $weight }
show-points = النقاط: { $points } من { $max }
show-points-cut = لا يتجاوز مجموع النقاط { $max }.
show-scale = من { $from } (لا نقاط) إلى { $to } (كل النقاط).
show-unscored = بلا نقاط
show-number-limits = عدد من { $min } إلى { $max }.
show-unit = الوحدة: { $unit }.
show-na-yes = «لا ينطبق» مسموح به:
show-na-no = «لا ينطبق» غير مسموح به:
show-asked-if = لا يُطرح إلا بهذا الشرط: { $condition }.
condition-all = { " " }و
condition-any = { " " }أو{ " " }
condition-not = ليس صحيحا أن ({ $condition })
condition-is = الجواب عن { $subject } هو { $value }
condition-at-most = الجواب عن { $subject } هو { $value } على الأكثر
condition-at-least = الجواب عن { $subject } هو { $value } على الأقل
condition-state = حال الجواب عن { $subject }: { $value }
condition-answered = أُجيب عنه
condition-score = درجة سابقة تسمح بذلك
show-sources = المصادر:
show-essential = الممارسات التي لا غنى عنها
show-essential-line = إذا كان الجواب عن { $question } دون «{ $level }»، فلا تتجاوز المرحلة «{ $band }» في: { $scope }.
show-scope-overall = التقييم كله
show-perspectives = المنظورات
show-profile = معلومات عن المدينة
show-scoring = حساب الدرجات
show-not-asked-zero = إذا لم يُطرح، يُحتسب 0.
show-scoring-text = الأسئلة داخل البُعد: { $questions }. الأبعاد: { $dimensions }. إذا كانت نسبة التغطية أقل من { $minimum } فلا توجد درجة.
show-dimensions = الأبعاد وأوزانها
show-crosswalk = في أدوات أخرى:
show-statement = من وضعه:
show-counts = عدد الأسئلة: { $questions }، منها المحورية: { $core }.
show-minutes = مع مجموعة، تستغرق كل الأسئلة نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}، والأسئلة المحورية نحو { $quick ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $quick } دقائق
   *[other] { $quick } دقيقة
}.

## Asking: before the first question
ask-city = ما المدينة أو الجماعة المعنية؟
ask-empty-city = المرجو كتابة اسم، حتى يمكن التمييز بين الأجوبة.
ask-perspective = من أي جهة تجيبون؟
ask-perspective-skip = أفضّل عدم ذكر ذلك
ask-respondent = من يجيب؟ (المهام لا الأسماء؛ ويمكن ترك الخانة فارغة)
ask-welcome-quick = الأسئلة المحورية فقط: نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}. يمكنكم التوقف متى شئتم والمتابعة لاحقا؛ يُحفظ كل جواب في الحين.
ask-welcome-all = كل الأسئلة: نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
} مع مجموعة. يمكنكم التوقف متى شئتم والمتابعة لاحقا؛ يُحفظ كل جواب في الحين.
ask-welcome-private = كل شيء يبقى في هذا الحاسوب.
ask-welcome-earlier = { $count ->
    [zero] لا يوجد أي جواب يُعرض عليكم من التقييم السابق بتاريخ { $date }.
    [one] سيُعرض عليكم جواب واحد من التقييم السابق بتاريخ { $date } لتأكيده أو تغييره. وقبل ذلك لا يُحتسب.
    [two] سيُعرض عليكم جوابان من التقييم السابق بتاريخ { $date }، واحدا بعد الآخر، لتأكيدهما أو تغييرهما. وقبل ذلك لا يُحتسبان.
    [few] ستُعرض عليكم { $count } أجوبة من التقييم السابق بتاريخ { $date }، واحدا بعد الآخر، لتأكيدها أو تغييرها. وقبل ذلك لا تُحتسب.
    [many] سيُعرض عليكم { $count } جوابا من التقييم السابق بتاريخ { $date }، واحدا بعد الآخر، لتأكيدها أو تغييرها. وقبل ذلك لا تُحتسب.
   *[other] سيُعرض عليكم { $count } جواب من التقييم السابق بتاريخ { $date }، واحدا بعد الآخر، لتأكيدها أو تغييرها. وقبل ذلك لا تُحتسب.
}
ask-welcome-version = هي أجوبة عن الإصدار { $version } من الأسئلة، وهذا هو الإصدار { $now }. تحققوا قبل التأكيد هل تغيّر السؤال.
ask-welcome-left-out = { $count ->
    [zero] كلها ما زالت توافق الأسئلة.
    [one] واحد منها لم يعد يوافق الأسئلة، فتُرك.
    [two] اثنان منها لم يعودا يوافقان الأسئلة، فتُركا.
    [few] { $count } منها لم تعد توافق الأسئلة، فتُركت.
    [many] { $count } منها لم تعد توافق الأسئلة، فتُركت.
   *[other] { $count } منها لم تعد توافق الأسئلة، فتُركت.
}
ask-exists = الملف { $path } موجود من قبل. سمّوا ملفا آخر بالخيار -o، أو احذفوا -o: فيُختار اسم غير مستعمل.
ask-no-standard-output = تحتاج الأجوبة إلى ملف يمكن حفظه بعد كل جواب؛ والخيار -o - لا يصلح لذلك.
ask-copied = عُدّل الملف { $path } يدويا. حفظ الأجوبة لا يُبقي على التعليقات والتنسيق؛ وتوجد نسخة تتضمنها في { $copy }.
ask-nothing-open = لكل سؤال جواب.
ask-extended = تُطرح الآن كل الأسئلة: عدد ما بقي بلا جواب { $count }.
ask-extended-nothing = هذه الأجوبة تنتمي أصلا إلى تقييم كامل.

## Asking: pages
ask-profile-progress = عن المدينة · { $number } من { $total }
ask-progress = { $dimension } · السؤال { $number } من { $total }
ask-type = كتابة الجواب
ask-help = لماذا هذا مهم، وما يمكن الاطلاع عليه
ask-number-wrong = اكتبوا من فضلكم عددا بالأرقام، دون فواصل أو نقط بين الآلاف{ $limits }.
ask-number-limits = ، من { $min } إلى { $max }
ask-not-applicable-why = لماذا لا ينطبق هذا السؤال على المدينة؟
ask-not-applicable-need = اكتبوا من فضلكم السبب في كلمات قليلة؛ فهو يظهر في التقرير.
ask-note-message = ملاحظتكم (تظهر في التقرير؛ دون أسماء أشخاص)
ask-evidence-message = وثيقة تُظهر ذلك: عنوان على الإنترنت، أو مكان حفظها (يظهر في التقرير)
ask-evidence-add = إضافة وثيقة
ask-evidence-remove = حذف: { $link }
ask-hidden = بسبب هذا الجواب، { $count ->
    [zero] لا يتغيّر شيء في الأجوبة السابقة
    [one] لم يعد يُحتسب الآن جواب واحد قُدّم من قبل
    [two] لم يعد يُحتسب الآن جوابان قُدّما من قبل
    [few] لم تعد تُحتسب الآن { $count } أجوبة قُدّمت من قبل
    [many] لم يعد يُحتسب الآن { $count } جوابا قُدّمت من قبل
   *[other] لم يعد يُحتسب الآن { $count } جواب قُدّمت من قبل
}. لم يُفقد شيء: أعيدوا الجواب كما كان، فيعود كل شيء إلى الحساب.
ask-shown = بسبب هذا الجواب، { $count ->
    [zero] لا يعود أي جواب إلى الحساب
    [one] عاد إلى الحساب جواب واحد كان محفوظا
    [two] عاد إلى الحساب جوابان كانا محفوظين
    [few] عادت إلى الحساب { $count } أجوبة كانت محفوظة
    [many] عاد إلى الحساب { $count } جوابا كانت محفوظة
   *[other] عاد إلى الحساب { $count } جواب كانت محفوظة
}.
mark-present = الجواب الحالي
mark-earlier = الجواب السابق؛ Enter لتأكيده
answer-present = الجواب الحالي: { $answer }. اضغطوا Enter للإبقاء عليه.
answer-earlier = الجواب في التقييم السابق: { $answer }. اضغطوا Enter لتأكيده.
replace-heading = هل تريدون وضع «لا أعرف» مكان الجواب الحالي؟
replace-keep = لا، إبقاء الجواب
replace-do = نعم
unknown-noted = السؤال { $number }: سُجّل «لا أعرف». { $ask }
ticked-present = المؤشَّر عليه هو الجواب الحالي.
ticked-earlier = المؤشَّر عليه هو الجواب في التقييم السابق: اضغطوا Enter لتأكيده.

## Asking: what can be done at a question. One or more letters each; the first is shown, all work.
key-back = ر b
key-help = م h ? ؟
key-unknown = ل d
key-not-applicable = ط a
key-note = ح n
key-evidence = و e
key-skip = ت s
key-list = ك l
key-leave = خ q
key-repeat = ع r
move-back = رجوع
move-help = مساعدة
move-unknown = لا أعرف
move-not-applicable = لا ينطبق
move-note = ملاحظة
move-evidence = وثيقة
move-skip = تجاوز
move-list = كل الأسئلة
move-leave = حفظ وخروج
move-long-back = الرجوع إلى السؤال السابق
move-long-help = مساعدة: لماذا هذا مهم، وما يمكن الاطلاع عليه
move-long-unknown = لا أعرف
move-long-not-applicable = لا ينطبق (يُسأل عن السبب)
move-long-note = كتابة ملاحظة
move-long-evidence = ذكر وثيقة تُظهر ذلك
move-long-skip = تجاوز: المتابعة دون تغيير أي شيء
move-long-list = عرض كل الأسئلة والانتقال إلى واحد منها
move-long-leave = حفظ وخروج
moves-heading = ماذا تريدون أن تفعلوا؟

## Asking: keys
keys-choice = 1 إلى { $most } أو ↑ ↓ للاختيار، Enter للتأكيد
keys-checklist = ↑ ↓ للتنقل، مفتاح المسافة للتأشير، Enter للتأكيد
keys-one = Enter للمتابعة
keys-escape-moves = Esc لعرض ما يمكن فعله
keys-escape-back = Esc للرجوع
keys-escape-leave = Esc للخروج
keys-reading = Enter للمتابعة
keys-reading-more = Enter لعرض المزيد، ↑ ↓ للتمرير
window-too-small = هذه النافذة أصغر من أن تجيبوا فيها. كبّروها من فضلكم: عدد الأعمدة { $columns } على الأقل، وعدد الأسطر { $rows } على الأقل. لم يُفقد شيء.
keys-line = Enter للتأكيد، أو للتجاوز إذا كانت الخانة فارغة · Esc للخروج
keys-line-needed = Enter للتأكيد · Esc للخروج
keys-line-back = Enter للتأكيد، ويجوز ترك الخانة فارغة · Esc للرجوع
keys-line-needed-back = Enter للتأكيد · Esc للرجوع
more-above = ↑ المزيد في الأعلى: { $count }
more-below = ↓ المزيد في الأسفل: { $count }
hint-choose = اختاروا أولا: اضغطوا الرقم، أو تنقلوا بالسهمين ↑ ↓.
hint-number = لا يوجد اختيار بهذا الرقم.
hint-paste = اللصق لا يفعل شيئا هنا. لكتابة نص، افتحوا ملاحظة أولا.
hint-key = هذا المفتاح لا يفعل شيئا هنا؛ والمفاتيح المفيدة مذكورة أدناه.
hint-nothing-ticked = لم يُؤشَّر على شيء. إذا لم يوجد شيء من ذلك، فاضغطوا Enter مرة أخرى.

## Asking: list, review, results for a room
list-heading = كل الأسئلة
list-legend = [x] أُجيب عنه، [?] لا أعرف، [-] لا ينطبق، [ ] بلا جواب
list-answered = أُجيب عنه
list-end-heading = بعد السؤال الأخير
list-end = المراجعة، ثم النتيجة
review-heading = قبل النتيجة: ما قيل حتى الآن
review-finish = عرض النتيجة وكتابة التقرير
review-open = { $count ->
    [zero] لا سؤال بلا جواب
    [one] الجواب عن السؤال الوحيد الذي ما زال بلا جواب
    [two] الجواب عن السؤالين اللذين ما زالا بلا جواب
    [few] الجواب عن { $count } أسئلة ما زالت بلا جواب
    [many] الجواب عن { $count } سؤالا ما زالت بلا جواب
   *[other] الجواب عن { $count } سؤال ما زالت بلا جواب
}
review-extend = الجواب كذلك عن الأسئلة غير المحورية
review-profile = الاطلاع على المعلومات عن المدينة أو تغييرها
review-dimensions = اختاروا بُعدا للوصول إلى أسئلته في القائمة الكاملة
review-dimension = { $dimension }: أُجيب عنه { $answered }، لا أعرف { $unknown }، لا ينطبق { $not-applicable }، بلا جواب { $missing }
present-score = أجوبتكم تعطي { $score } من 100: «{ $band }»
present-capped = المرحلة محدودة بسقف بسبب: { $questions }
present-no-score = لا توجد درجة ({ $why }).
present-bounds = مع ما بقي بلا جواب، يمكن أن تكون الدرجة { $bounds }.

## Asking: saving
save-failed = تعذّر حفظ الجواب: { $problem }
save-failed-memory = يبقى الجواب في الذاكرة ما دام هذا البرنامج يعمل.
save-again = محاولة أخرى
save-elsewhere = الحفظ في مكان آخر
save-later = المتابعة، والمحاولة من جديد مع الجواب التالي
save-back = الرجوع إلى الأسئلة
save-not-saved = لم يُحفظ: الأجوبة الأخيرة في الذاكرة فقط. وسيحاول البرنامج من جديد مع الجواب التالي.
save-changed = في هذه الأثناء غيّر برنامج أو شخص آخر الملف { $path }. ومحتواه السابق محفوظ في { $copy }؛ وحلّت أجوبتكم محله.
save-where = أين؟ (مجلد، أو اسم ملف لاحقته toml مثل answers.toml)
save-moved = من الآن تُحفظ أجوبتكم في { $path }
save-lost = الخروج دون حفظ: ما لم يُحفظ يضيع
save-not-the-last = ضاع ما قيل منذ آخر حفظ ناجح.
save-locked = الملف { $path } مفتوح في نافذة أخرى، وفيها يمكن الجواب. أما هنا فيمكنكم الاطلاع لا الكتابة.
save-look-end = كان هذا اطلاعا على { $path } كما حُفظ آخر مرة. ولم يتغيّر شيء.
ask-saved = أجوبتكم محفوظة في { $path }
ask-nothing-saved = خرجتم قبل حفظ أي شيء.
ask-left = خرجتم قبل النهاية. والأجوبة إلى الآن محفوظة في { $path }
ask-left-next = للمتابعة من حيث توقفتم:
    nlc assess --continue { $path }
ask-folder = لا يمكن كتابة أي شيء في هذا المجلد: { $problem }. انتقلوا أولا إلى مجلد آخر، أو سمّوا ملفا في مكان آخر بالخيار -o.
ask-left-score = لمعرفة ما تعطيه الأجوبة إلى الآن:
    nlc score { $path }
ask-extend-next = للجواب كذلك عن الأسئلة الأخرى:
    nlc assess --continue { $path } --all
ask-again-next = في المرة المقبلة، ابدؤوا من هذه الأجوبة:
    nlc assess --from { $path }
ask-report-written = التقرير الكامل في { $path }
ask-report-next = التقرير الكامل:
    nlc report { $path } -o report.md
ask-report-failed = تعذّرت كتابة التقرير: { $problem }
ask-open = { $count ->
    [zero] لم يبق أي سؤال بلا جواب.
    [one] ما زال سؤال واحد بلا جواب.
    [two] ما زال سؤالان بلا جواب.
    [few] ما زالت { $count } أسئلة بلا جواب.
    [many] ما زال { $count } سؤالا بلا جواب.
   *[other] ما زال { $count } سؤال بلا جواب.
}

## The menu
menu-heading = ماذا تريدون أن تفعلوا؟
menu-quick = بدء تقييم سريع (الأسئلة المحورية)
menu-all = بدء تقييم كامل (كل الأسئلة)
menu-continue = { $count ->
    [zero] متابعة تقييم (لا شيء في هذا المجلد)
    [one] متابعة تقييم (واحد في هذا المجلد)
    [two] متابعة تقييم (اثنان في هذا المجلد)
    [few] متابعة تقييم ({ $count } تقييمات في هذا المجلد)
    [many] متابعة تقييم ({ $count } تقييما في هذا المجلد)
   *[other] متابعة تقييم ({ $count } تقييم في هذا المجلد)
}
menu-from = البدء من تقييم سابق
menu-report = كتابة تقرير عن تقييم
menu-compare = مقارنة عدة تقييمات: مدن أو وجهات نظر أو أيام
menu-help = عرض كل الأوامر
menu-leave = خروج
menu-which = أي تقييم؟
menu-which-several = أي تقييمات؟
menu-core-done = لكل سؤال محوري جواب.
menu-core-review = الاطلاع على الأجوبة أو تغييرها
menu-core-extend = المتابعة بكل الأسئلة الأخرى
menu-place = جرى البحث في { $folder }
menu-draft = { $city }، { $date }{ $side }: أُجيب عن { $answered } من { $asked }
menu-side = ، { $side }
menu-draft-quick = { $draft } (الأسئلة المحورية)

## Asking in plain lines
plain-line-now = الآن: { $present }
plain-line-empty = اكتبوا النص واضغطوا Enter. إذا ضغطتم Enter وحده بقيت الخانة فارغة.
plain-line-needed = اكتبوا الجواب واضغطوا Enter.
plain-line-present = Enter وحده يُبقي عليه؛ وعلامة الناقص ثم Enter تمحوه.
plain-line-letters = الحرف { $leave } وحده للحفظ والخروج؛ { $back } وحده للرجوع؛ { $skip } وحده لترك كل شيء كما هو.
plain-line-out = الحرف { $leave } وحده للخروج.
plain-choice = اكتبوا رقما من 1 إلى { $most } واضغطوا Enter؛ الحرف خ للخروج.
plain-choice-back = اكتبوا رقما من 1 إلى { $most } واضغطوا Enter؛ الحرف خ للرجوع.
plain-choice-moves = اكتبوا رقما من 1 إلى { $most } أو أحد الحروف، واضغطوا Enter.
plain-one = اكتبوا 1 أو أحد الحروف، واضغطوا Enter.
plain-again = ما زلتم عند: { $place }. اكتبوا { $key } لعرض السؤال مرة أخرى، أو أجيبوا الآن.
plain-enter-keeps = Enter وحده يُبقي على ما قيل من قبل.
plain-enter = Enter وحده يعني { $number }.
plain-enter-ticked = Enter وحده يُبقي على ما هو مؤشَّر عليه.
plain-checklist = اكتبوا أرقام ما ينطبق، من 1 إلى { $most }، وبينها مسافات؛ 0 إذا لم ينطبق شيء؛ أو أحد الحروف.
plain-ticked = { $item } (مؤشَّر عليه)
plain-empty = لم يُكتب شيء.
plain-wrong = لا يمكن اختيار «{ $text }» هنا.
plain-ended = انتهت المدخلات قبل انتهاء الأسئلة. والأجوبة إلى الآن محفوظة في { $path }
plain-ended-early = انتهت المدخلات قبل حفظ أي شيء.

## The HTML report
html-contents = المحتويات
html-scores = الدرجات والحدود والمستويات والتغطية
html-plan = ما العمل، ومن يقوم به، ومتى
html-sides = درجة كل جانب
html-earlier = الدرجات سابقا والآن
chart-bars = درجة كل بُعد
chart-radar = جميع الأبعاد في لمحة
chart-none = لا يوجد رسم بياني بعد: ليس لأي بُعد هنا درجة. يعرض الجدول ما هو معروف حتى الآن.
chart-line = { $dimension }: { $score } (الحدود: { $bounds })
chart-line-without-bounds = { $dimension }: { $score }
chart-line-earlier = { $text }؛ { $date }: { $score }
chart-earlier = الدرجة في { $date }

## The page that leads to many reports
index-title = التقارير
index-text = { $count ->
    [zero] لا تقارير.
    [one] تقرير واحد عن مدينة واحدة ويوم واحد.
    [two] تقريران، كل منهما عن مدينة واحدة ويوم واحد، بالترتيب الذي قُدمت به الأجوبة.
    [few] { $count } تقارير، كل منها عن مدينة واحدة ويوم واحد، بالترتيب الذي قُدمت به الأجوبة.
    [many] { $count } تقريرا، كل منها عن مدينة واحدة ويوم واحد، بالترتيب الذي قُدمت به الأجوبة.
   *[other] { $count } تقرير، كل منها عن مدينة واحدة ويوم واحد، بالترتيب الذي قُدمت به الأجوبة.
} وليس هذا ترتيبا للمدن: الدرجة تفتح حوارا، ولا تقول الكثير من دون حدودها وما تستند إليه.
index-without-score = تقييمات بلا درجة عامة: { $count }، لأن الأسئلة المجاب عنها قليلة جدا أو لأن أيا منها لا ينطبق؛ وفي تقاريرها ما بقي مفتوحا.
index-rejected = ملفات لم يمكن استعمالها: { $count }؛ فقد تنقص هنا مدن أو بعض المجيبين عنها.
index-city = المدينة
index-day = اليوم
index-respondents = المجيبون
index-report = التقرير

## Comparing
compare-overview-title = { $count ->
    [zero] نظرة عامة: لا توجد مدن
    [one] نظرة عامة: مدينة واحدة
    [two] نظرة عامة: مدينتان
    [few] نظرة عامة: { $count } مدن
    [many] نظرة عامة: { $count } مدينة
   *[other] نظرة عامة: { $count } مدينة
 }
compare-latest = { $count ->
    [zero] لا يظهر إلا آخر تقييم لكل مدينة (انظروا --over-time و--until).
    [one] لا يظهر إلا آخر تقييم لكل مدينة، وتُرك تقييم سابق واحد (انظروا --over-time و--until).
    [two] لا يظهر إلا آخر تقييم لكل مدينة، وتُرك تقييمان سابقان (انظروا --over-time و--until).
    [few] لا يظهر إلا آخر تقييم لكل مدينة، وتُركت { $count } تقييمات سابقة (انظروا --over-time و--until).
    [many] لا يظهر إلا آخر تقييم لكل مدينة، وتُرك { $count } تقييما سابقا (انظروا --over-time و--until).
   *[other] لا يظهر إلا آخر تقييم لكل مدينة، وتُرك { $count } تقييم سابق (انظروا --over-time و--until).
 }
compare-sorted = الترتيب والرتبة بحسب: { $dimension }
compare-city = المدينة
compare-rank = الرتبة
compare-rank-of = { $rank } من { $of }
compare-overview-legend = الحدود: أدنى درجة وأعلى درجة تسمح بهما الأجوبة الناقصة. والمدن التي تتداخل حدودها لا يمكن التمييز بينها بالدرجات وحدها.
compare-dimensions-heading = الدرجات بحسب الأبعاد
compare-sure-heading = ما مدى ثبات الرتبة؟
compare-sure = أُعيد الترتيب { $draws } مرة بافتراضات أخرى: كل وزن أصغر أو أكبر بالربع على الأكثر، وأي جواب ممكن حيث لم يوجد جواب، ومتوسط حسابي أو هندسي للأبعاد.
compare-rank-range = الرتبة في تسع حالات من عشر
compare-above-next = فوق التالية
compare-sure-legend = «الرتبة في تسع حالات من عشر»: تقع المدينة بين هاتين الرتبتين في 90٪ من الحالات (من نقطة 5٪ إلى نقطة 95٪). «فوق التالية»: نسبة الحالات التي تقع فيها فوق مدينة السطر التالي. وإذا كانت قريبة من 50٪ فلا أحد يستطيع أن يقول أيتهما تتقدم.
compare-mean-shift = بافتراضات أخرى تتحرك المدينة في المتوسط بعدد من الرتب قدره { $places }.
compare-dominance = في { $share } من أزواج المدن لا تقل إحدى المدينتين عن الأخرى في أي بُعد: فلا يتوقف ترتيبهما على الأوزان.
compare-without = أكثر بُعد يغيّر حذفُه الترتيبَ هو «{ $dimension }»: تتحرك المدن عندئذ في المتوسط بعدد من الرتب قدره { $places }.
compare-assumption = ما تتوقف عليه الرتب
compare-first-order = وحده
compare-total = مع غيره
compare-assumption-weights = الأوزان
compare-assumption-unanswered = الأجوبة الناقصة
compare-assumption-aggregation = نوع المتوسط
compare-one-city = لا توجد إلا مدينة واحدة، فلا رتبة لها.
compare-none-ranked = أقل من مدينتين لهما درجة عامة، فلا توجد رتب.
compare-too-many = لا يُحسب ثبات الرتب من دون طلب إلا لما لا يزيد على 2000 مدينة لأنه يستغرق وقتا طويلا؛ و--draws 1000 يحسبه لأي عدد.
compare-group = المجموعة
compare-cities = المدن
compare-scored = لها درجة
compare-median = الوسيط
compare-quartiles = النصف الأوسط
compare-groups-heading = المجموعات: { $field }
compare-groups-text = لا تُذكر إحصاءات إلا لمجموعات فيها { $fewest } مدن لها درجة على الأقل، حتى لا تُكشف أي مدينة بسبب مجموعة صغيرة. «النصف الأوسط»: يقع النصف الأوسط من المدن بين هاتين الدرجتين.
compare-groups-medians = الوسيط بحسب الأبعاد:
compare-group-below = أقل من { $below }
compare-group-between = من { $from } إلى أقل من { $below }
compare-group-from = { $from } أو أكثر
compare-group-told = مذكور
compare-group-untold = غير مذكور
compare-focus-heading = { $city } بين المدن الأخرى
compare-focus-none = لا يمكن مقارنة { $city }: إما أنها بلا درجة، أو أن أقل من { $fewest } مدن لها درجة.
compare-percentile = أعلى من
compare-to-median = إلى الوسيط
compare-to-best = إلى الأعلى
compare-focus-legend = «أعلى من»: نسبة المدن الأخرى ذات الدرجة الأدنى، وتُحسب المتساوية نصفا. «إلى الوسيط» و«إلى الأعلى»: المسافة بالنقاط.
compare-learn-text = حيث يتقدم الآخرون أكثر ما يتقدمون، ومن يمكن سؤاله:
compare-learn = { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. مدن قوية في ذلك وتقبل ذكر اسمها: { $cities }
compare-learn-unnamed = { $unnamed ->
    [zero] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }.
    [one] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. مدينة واحدة قوية في ذلك ولم توافق على ذكر اسمها؛ ويمكن لمن لديه الأجوبة أن يسألها.
    [two] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. مدينتان قويتان في ذلك ولم توافقا على ذكر اسميهما؛ ويمكن لمن لديه الأجوبة أن يسألهما.
    [few] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. توجد { $unnamed } مدن قوية في ذلك لم توافق على ذكر أسمائها؛ ويمكن لمن لديه الأجوبة أن يسألها.
    [many] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. توجد { $unnamed } مدينة قوية في ذلك لم توافق على ذكر أسمائها؛ ويمكن لمن لديه الأجوبة أن يسألها.
   *[other] { $dimension }: المسافة إلى أعلى درجة بالنقاط { $distance }. توجد { $unnamed } مدينة قوية في ذلك لم توافق على ذكر أسمائها؛ ويمكن لمن لديه الأجوبة أن يسألها.
 }
compare-method-heading = كيف نشأت هذه النتيجة
compare-method = { $responses ->
    [zero] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من دون استمارات.
    [one] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من استمارة واحدة.
    [two] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من استمارتين.
    [few] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من { $responses } استمارات.
    [many] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من { $responses } استمارة.
   *[other] أُنجز بالبرنامج { $program } والأداة { $toolkit } { $version } (البصمة { $fingerprint }) من { $responses } استمارة.
 }
compare-method-draws = تُعطى الرتب بحسب الدرجات غير المقرّبة، وتتقاسم المدن المتساوية أفضل رتبة. عدد السحوبات { $draws }، والبذرة { $seed }: البذرة نفسها تعطي النتيجة نفسها في كل مكان.
compare-method-until = تُركت التقييمات التي بعد { $until }.
compare-careful = هذه تقييمات ذاتية. والفروق بين المدن بداية لحوار وليست حكما: فمن أجاب، وبأي صرامة، يختلف من مدينة إلى أخرى.
compare-again = { $count ->
    [zero] لم تتكرر أي استمارة.
    [one] تكررت استمارة واحدة مطابقة في كل شيء، وتُحسب مرة واحدة. إذا أعطى شخصان الأجوبة نفسها فاكتب لكل منهما اسما في «respondent».
    [two] تكررت استمارتان مطابقتان في كل شيء، وتُحسب كل منهما مرة واحدة. إذا أعطى عدة أشخاص الأجوبة نفسها فاكتب لكل منهم اسما في «respondent».
    [few] تكررت { $count } استمارات مطابقة في كل شيء، وتُحسب مرة واحدة. إذا أعطى عدة أشخاص الأجوبة نفسها فاكتب لكل منهم اسما في «respondent».
    [many] تكررت { $count } استمارة مطابقة في كل شيء، وتُحسب مرة واحدة. إذا أعطى عدة أشخاص الأجوبة نفسها فاكتب لكل منهم اسما في «respondent».
   *[other] تكررت { $count } استمارة مطابقة في كل شيء، وتُحسب مرة واحدة. إذا أعطى عدة أشخاص الأجوبة نفسها فاكتب لكل منهم اسما في «respondent».
 }
compare-older = { $count ->
    [zero] { $path }: أُجيب عنه بالإصدار { $version }
    [one] { $path }: أُجيب عنه بالإصدار { $version }؛ جواب واحد لا يناسب الإصدار الحالي فتُرك
    [two] { $path }: أُجيب عنه بالإصدار { $version }؛ جوابان لا يناسبان الإصدار الحالي فتُركا
    [few] { $path }: أُجيب عنه بالإصدار { $version }؛ { $count } أجوبة لا تناسب الإصدار الحالي فتُركت
    [many] { $path }: أُجيب عنه بالإصدار { $version }؛ { $count } جوابا لا تناسب الإصدار الحالي فتُركت
   *[other] { $path }: أُجيب عنه بالإصدار { $version }؛ { $count } جواب لا تناسب الإصدار الحالي فتُركت
 }
compare-nothing-until = لا يوجد أي تقييم حتى { $until }؛ حدد يوما لاحقا
compare-no-dimension = لا يوجد بُعد «{ $id }»؛ الموجود: overall، { $known }
compare-no-city = لا توجد مدينة «{ $city }» في ما قُرئ؛ اكتبها كما وردت فيه
compare-several-cities = «{ $city }» قد تكون أيا من هذه: { $cities }؛ اكتب الاسم بالضبط
compare-no-field = لا توجد معلومة «{ $text }» لتكوين المجموعات؛ الموجود: { $known }
compare-no-limits = «{ $text }» عدد؛ حدد أين تبدأ المجموعات، مثل population:50000,250000
compare-bad-limits = «{ $text }»: الحدود أعداد متصاعدة، ولا تكون إلا لمعلومات هي أعداد، مثل population:50000,250000
compare-empty-folder = لا توجد في { $path } ملفات أجوبة ولا جداول

## Comparing: items
compare-items-title = { $responses ->
    [zero] كيف تعمل الأسئلة: لا توجد استمارات
    [one] كيف تعمل الأسئلة: استمارة واحدة
    [two] كيف تعمل الأسئلة: استمارتان
    [few] كيف تعمل الأسئلة: { $responses } استمارات
    [many] كيف تعمل الأسئلة: { $responses } استمارة
   *[other] كيف تعمل الأسئلة: { $responses } استمارة
 }
compare-items-text = لمن يكتب الاستبيانات. تُحسب كل استمارة مرة واحدة، أيا كانت مدينتها ويومها. والمنظور إليه هنا هو الأسئلة، لا من يجيب عنها.
compare-items-focus = استمارات { $city } وحدها. والمنظور إليه هنا هو الأسئلة، لا من يجيب عنها.
compare-items-few = عدد الاستمارات أقل من { $fewest }، وهذا لا يقول عن الاستبيان إلا القليل: فشخص واحد آخر قد يقلب كل رقم هنا.
compare-items-together-heading = هل تتماشى أسئلة كل بُعد معا؟
compare-items-questions = الأسئلة
compare-items-used = المستعمل منها
compare-items-cases = الاستمارات
compare-items-alpha = ألفا
compare-items-mean-item-rest = مع البقية
compare-items-together-legend = «ألفا» (معامل ألفا كرونباخ): إلى أي حد تقيس أسئلة البُعد الشيء نفسه؛ والمعتاد من 0,7 إلى 0,95، وما فوق ذلك فالأسئلة تكرر بعضها، وما تحت 0 فهي تتعارض. ويُحسب من الأسئلة التي أجاب عنها النصف على الأقل («المستعمل منها») ومن الاستمارات التي تجيب عنها كلها («الاستمارات»). «مع البقية»: متوسط معاملات الارتباط الواردة أدناه. «قليل»: أقل من سؤالين، أو عدد استمارات أقل من { $fewest }. «متطابق»: الجميع يجيب الجواب نفسه، فلا شيء يُقارن.
compare-items-look-heading = ما يستحق النظر
compare-items-look = { $id } («{ $question }»): { $reasons }
compare-items-look-unknown = { $share } لا يعرفون (أكثر من { $limit })
compare-items-look-not-applicable = { $share } يقولون إنه لا ينطبق (أكثر من { $limit })
compare-items-look-top = { $share } من الأجوبة هي أعلى جواب ممكن (أكثر من { $limit })
compare-items-look-bottom = { $share } من الأجوبة هي أدنى جواب ممكن (أكثر من { $limit })
compare-items-look-item-rest = لا يكاد يتماشى مع بقية أسئلة بُعده: { $figure } (أقل من { $limit })
compare-items-look-none = لا شيء يلفت النظر بحسب القواعد التقريبية المعتادة. ولا يُحكم على سؤال إلا إذا بلغ عدد الاستمارات { $fewest }.
compare-items-look-legend = هذه قواعد تقريبية وليست أحكاما؛ ولا يُحكم على سؤال إلا إذا بلغ عدد الاستمارات { $fewest }، ولا على تماشيه مع البقية إلا إذا بلغ { $pairs }. كثيرون لا يعرفون: هل يمكنهم أن يعرفوا أصلا، وهل الكلمات بسيطة؟ كثيرا ما لا ينطبق: هل ينبغي ألا يُطرح إلا بعد جواب معيّن؟ الأجوبة كلها تقريبا عند طرف واحد: هل ينقص مستوى هناك؟ لا يكاد يتماشى مع البقية: هل يقيس شيئا آخر، أو يمكن أن يُفهم بالعكس؟
compare-items-questions-heading = الأسئلة
compare-items-question = السؤال
compare-items-words = النص
compare-items-asked = طُرح على
compare-items-answered = الأجوبة
compare-items-unknown = لا أعرف
compare-items-not-applicable = لا ينطبق
compare-items-missing = بلا جواب
compare-items-answered-legend = «طُرح على»: عدد من طُرح عليهم السؤال؛ ولا يُحسب من أعفاه منه جواب سابق، ولا الاستمارات السريعة التي لا تشمله. «بلا جواب»: طُرح ولم يُجب عنه. وما تتركه النسب الثلاث من 100% فقد أجاب.
compare-items-mean = المتوسط
compare-items-bottom = عند الأدنى
compare-items-top = عند الأعلى
compare-items-item-rest = مع البقية
compare-items-pairs = الأزواج
compare-items-figures-legend = «المتوسط»: متوسط ما تكسبه الأجوبة، من 0 إلى 100. «عند الأدنى» و«عند الأعلى» (أثر الأرضية وأثر السقف): نسبة الأجوبة التي تكسب أقل ما يمكن كسبه أو أكثره. «مع البقية» (ارتباط السؤال ببقية الأسئلة): من 1 (من كان عاليا هنا فهو عال في بقية أسئلة البُعد)، مرورا بـ 0 (لا صلة له بها)، إلى −1 (العكس)؛ «الأزواج»: الاستمارات التي فيها الاثنان. «قليل»: عددها أقل من { $fewest }. «متطابق»: الجميع يجيب الجواب نفسه.
compare-items-options-heading = أي الخيارات يُختار
compare-items-options-legend = نسبة الأجوبة لكل خيار، بترتيب الاستبيان؛ وفي أسئلة نعم أو لا: 1 هو لا و2 هو نعم. والخيار الذي لا يختاره أحد ربما كان زائدا، أو بعيد المنال.
compare-items-quartiles-heading = قوائم التأشير والأرقام
compare-items-lower = الربع الأدنى
compare-items-upper = الربع الأعلى
compare-items-quartiles-legend = ما تكسبه الأجوبة، من 0 إلى 100: ربعها تحت الرقم الأول، ونصفها تحت الوسيط، وربعها فوق الأخير.
compare-items-alike = متطابق
compare-items-too-few = قليل

## المقارنات في صفحة ويب: الرسوم البيانية وعناوين جداولها
compare-caption-ranking = الرتبة والدرجة والحدود والمرحلة ونسبة التغطية
compare-caption-heat = درجة كل مدينة في كل بُعد
compare-caption-sure = الرتبة بافتراضات أخرى
compare-caption-medians = وسيط كل مجموعة في كل بُعد
compare-heat-legend = كلما غمق لون الخانة ارتفعت الدرجة (من 0 إلى 100). وبالخط الصغير، حيث تنقص أجوبة: الحدود ونسبة التغطية. أما «–» فتعني أنه لا توجد درجة، والسبب مكتوب تحتها.
compare-focus-marked = { $city } مميَّزة: في الجداول بخطين حول سطرها، وفي الرسوم البيانية بمعيّن.
compare-chart-ranks = الرتبة، والرتبة في تسع حالات من عشر
compare-chart-ranks-part = الرتبة، والرتبة في تسع حالات من عشر: الأسطر من { $from } إلى { $to }
compare-chart-ranks-text = نقطة المدينة هي رتبتها، والخط الذي يمر بها يغطي رتبتها في تسع حالات من عشر. والمدن التي تتداخل خطوطها قد تتبادل أماكنها. والأرقام في الجدول.
compare-rank-with-range = { $rank } ({ $range })
compare-chart-groups = الوسيط والنصف الأوسط لكل مجموعة
compare-chart-groups-text = نقطة المجموعة هي وسيطها، والخط الذي يمر بها يغطي نصفها الأوسط، على مقياس من 0 إلى 100. ولا تظهر إلا المجموعات الكبيرة بما يكفي. والأرقام في الجدول.
compare-chart-cut = يعرض الرسم البياني الأسطر من { $from } إلى { $to } من أصل { $count }، ويعرضها الجدول كلها.
compare-chart-sides = ما تراه الجوانب في كل بُعد
compare-chart-questions = ما تراه الجوانب في هذه الأسئلة
compare-chart-marks-city = كل علامة هي ما يقوله جانب واحد، من 0 إلى 100. ويصل الشريط بين الجانبين الأكثر تباعدا، والرقم هو المسافة بينهما. وأرقام هذين الجانبين في الجدول.
compare-chart-marks-cities = العلامتان هما الجانبان الأكثر تباعدا، من 0 إلى 100: متوسط كل منهما في المدن التي لكليهما فيها رقم. والرقم المكتوب هو المسافة بينهما. والأرقام في الجدول.
compare-items-chart-text = كل شريط هو جميع الأجوبة عن سؤال: الخيار الأول فاتح والأخير غامق. والأرقام في الجدول.
compare-items-caption-answered = من سُئل كل سؤال ومن أجاب عنه
compare-items-caption-figures = ما تناله الأجوبة عن كل سؤال
change-chart-step = الدرجات سابقا والآن
change-chart-series = الدرجات في كل الأيام
change-chart-text = الخطوط المتصلة ترتفع، والمتقطعة تنخفض، والمنقّطة تبقى كما هي. ولا يعرض المقياس إلا العشرات التي تقع الدرجات بينها. والأرقام في الجدول.
change-chart-none = لا يوجد رسم بياني: ليس لأي مدينة درجة في اليومين معا.
change-chart-cut = عدد المدن { $count }؛ ويعرض كل رسم بياني المدن الأكثر تحركا وعددها { $shown }، ويعرضها الجدول كلها.
change-dimensions-heading = كل بُعد على حدة
change-caption-dimensions = فرق كل مدينة في كل بُعد
change-dimensions-legend = بالخط الكبير: الفرق؛ وبالصغير: الدرجة سابقا والآن. و«–»: لا درجة في ذلك اليوم، أو لا شيء يعني المدينة.
change-what = ما الذي تغيّر
change-contribution = النقاط
## Comparing: perspectives
compare-perspectives-title = { $count ->
    [zero] كيف ترى الجوانب الأمر: لا توجد مدن
    [one] كيف ترى الجوانب الأمر: مدينة واحدة
    [two] كيف ترى الجوانب الأمر: مدينتان
    [few] كيف ترى الجوانب الأمر: { $count } مدن
    [many] كيف ترى الجوانب الأمر: { $count } مدينة
   *[other] كيف ترى الجوانب الأمر: { $count } مدينة
 }
compare-perspectives-title-city = كيف ترى الجوانب الأمر: { $city }، { $date }
compare-perspectives-cities = { $count ->
    [zero] لا توجد مدن
    [one] مدينة واحدة
    [two] مدينتان
    [few] { $count } مدن
    [many] { $count } مدينة
   *[other] { $count } مدينة
 }
compare-perspectives-side = { $number } { $side }: { $respondents }
compare-perspectives-side-cities = { $number } { $side }: { $respondents }، { $cities }
compare-perspectives-all = الجميع
compare-perspectives-scores-city = درجة كل جانب بحسب أجوبته وحدها. «–»: أجوبة أقل من أن تعطي درجة، أو لا شيء يعني هذا الجانب.
compare-perspectives-scores-cities = متوسط درجات كل جانب، وبين قوسين عدد المدن التي له فيها درجة. لم يُجب كل جانب في كل مدينة، فقد يكون متوسطا جانبين عن مدن مختلفة؛ والجدول التالي يقارن بينهما في المدن نفسها.
compare-perspectives-widest-heading = أين تختلف الجوانب أكثر
compare-perspectives-higher = يرى القائم أكثر
compare-perspectives-lower = يرى القائم أقل
compare-perspectives-difference = الفرق بالنقاط
compare-perspectives-widest-city = الجانبان الأكثر تباعدا، والفرق بينهما بالنقاط (من 100). والفرق معلومة وليس خطأ: فهو يبيّن أين لا يرى جانب ما يفعله الجانب الآخر أو ما ينويه.
compare-perspectives-widest-cities = الجانبان الأكثر تباعدا: متوسط الفرق بالنقاط (من 100)، في المدن التي لكليهما فيها درجة فقط، وعدد هذه المدن (اثنتان على الأقل). والفرق معلومة وليس خطأ: فهو يبيّن أين لا يرى جانب ما يفعله الجانب الآخر أو ما ينويه.
compare-perspectives-one-side = كل من أجاب ينتمي إلى الجانب نفسه ({ $side }؛ { $respondents })، فلا توجد نظرة ثانية للمقارنة. اطلبوا من جانب آخر أن يجيب عن الأسئلة نفسها.
compare-perspectives-one-side-cities = في كل المدن ينتمي كل من أجاب إلى الجانب نفسه ({ $side }؛ { $respondents })، فلا توجد نظرة ثانية للمقارنة. اطلبوا من جانب آخر أن يجيب عن الأسئلة نفسها.
compare-perspectives-no-pair-city = لم يُجب جانبان عن أي سؤال، فلا يمكن ذكر أي فرق.
compare-perspectives-no-pair-cities = لا توجد مدينتان أجاب فيهما الجانبان نفساهما، فلا يُذكر أي فرق بين الجوانب.
compare-perspectives-questions-heading = أسئلة للحوار
compare-perspectives-questions-city = الأسئلة التي يختلف فيها جانبان أكثر، وهي عشرة على الأكثر. والفرق هو المسافة بين ما تناله أجوبتهما، كنسبة من أقصى ما يمكن نيله (من 100).
compare-perspectives-questions-cities = الأسئلة التي يختلف فيها جانبان أكثر، وهي عشرة على الأكثر. والفرق هو المسافة بين ما تناله أجوبتهما، كنسبة من أقصى ما يمكن نيله (من 100)، في المتوسط على المدن التي أجاب فيها كلاهما. وقد يكون الأمر معكوسا في مدينة بعينها.
compare-perspectives-question = «{ $question }»: ترى أجوبة «{ $higher }» أن ما هو قائم أكثر مما تراه أجوبة «{ $lower }» (الفرق: { $difference }). ما الذي يراه كل جانب ولا يراه الآخر؟
compare-perspectives-question-cities = «{ $question }»: ترى أجوبة «{ $higher }» أن ما هو قائم أكثر مما تراه أجوبة «{ $lower }» (متوسط الفرق: { $difference }؛ { $cities }). ما الذي يراه كل جانب ولا يراه الآخر؟
compare-perspectives-alike = لا يوجد سؤال يختلف فيه جانبان.
compare-perspectives-within-heading = الاتفاق داخل كل جانب
compare-perspectives-within-city = مدى تشابه أجوبة الجانب الواحد (r_wg(j))، في الأسئلة ذات المستويات التي لا يقل عدد من أجاب عنها منه عن { $fewest }. 1: اختار الجميع المستوى نفسه؛ 0: لا تشابه أكثر مما لو اختار كل واحد عشوائيا. وكلما زاد عدد أسئلة البُعد اقترب الرقم من 1. «–»: عدد من أجاب عن السؤال نفسه أقل من { $fewest }.
compare-perspectives-within-cities = مدى تشابه أجوبة الجانب الواحد في المدينة الواحدة (r_wg(j))، في الأسئلة ذات المستويات التي لا يقل عدد من أجاب عنها منه عن { $fewest }؛ وهو المتوسط على المدن، وعددها بين قوسين. «الجميع»: على كل الجوانب في كل المدن. 1: اختار الجميع المستوى نفسه؛ 0: لا تشابه أكثر مما لو اختار كل واحد عشوائيا. وكلما زاد عدد أسئلة البُعد اقترب الرقم من 1. «–»: لم يبلغ عدد من أجاب من جانب واحد عن السؤال نفسه { $fewest } في أي مدينة.
compare-perspectives-within-none = غير مذكور: لم يبلغ عدد من أجاب عن السؤال نفسه { $fewest } في أي جانب. فجوابان لا يقولان الكثير عن جانب، ويمكن لكل واحد من الاثنين أن يستنتج جواب الآخر.
compare-perspectives-within-none-cities = غير مذكور: لم يبلغ عدد من أجاب من الجانب نفسه عن السؤال نفسه { $fewest } في أي مدينة. فجوابان لا يقولان الكثير عن جانب، ويمكن لكل واحد من الاثنين أن يستنتج جواب الآخر.
compare-perspectives-within-few = { $side }: غير مذكور، لأن عدد من أجاب من هذا الجانب عن السؤال نفسه أقل من { $fewest }.
compare-perspectives-between-heading-city = الاتفاق بين كل من أجاب
compare-perspectives-between-heading-cities = الاتفاق بين الجوانب
compare-perspectives-one-respondent = لم يُجب إلا شخص واحد، فلا يوجد من يتفق معه أو يختلف.
compare-perspectives-no-common = لم يُجب شخصان عن أي سؤال، فلا يمكن ذكر الاتفاق.
compare-perspectives-no-common-cities = لم يُجب جانبان عن السؤال نفسه في أي مدينة، فلا يمكن ذكر الاتفاق.
compare-perspectives-measure = الاتفاق
compare-perspectives-figure = الرقم
compare-perspectives-alpha-nominal = الجواب نفسه أم لا (ألفا كريبندورف، اسمي)
compare-perspectives-alpha-ordinal = ترتيب الأجوبة (ألفا كريبندورف، رتبي)
compare-perspectives-alpha-interval = المسافة بين الأجوبة (ألفا كريبندورف، فتري)
compare-perspectives-icc-single = نظرة واحدة مكان أخرى (ICC(2,1))
compare-perspectives-icc-average = متوسط الجميع مكان متوسط آخرين (ICC(2,k))
compare-perspectives-alpha-city = { $units ->
    [zero] تستند ألفا إلى صفر من الأسئلة التي أجاب عنها شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [one] تستند ألفا إلى سؤال واحد أجاب عنه شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [two] تستند ألفا إلى سؤالين أجاب عن كل منهما شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [few] تستند ألفا إلى { $units } أسئلة أجاب عن كل منها شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [many] تستند ألفا إلى { $units } سؤالا أجاب عن كل منها شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
   *[other] تستند ألفا إلى { $units } سؤال أجاب عن كل منها شخصان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
 }
compare-perspectives-alpha-cities = { $units ->
    [zero] تستند ألفا إلى صفر من أجوبة المدن عن أسئلة أجاب عنها جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [one] تستند ألفا إلى سؤال واحد في مدينة واحدة أجاب عنه جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [two] تستند ألفا إلى جوابي مدينتين عن أسئلة أجاب عنها جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [few] تستند ألفا إلى { $units } أجوبة للمدن عن أسئلة أجاب عنها جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
    [many] تستند ألفا إلى { $units } جوابا للمدن عن أسئلة أجاب عنها جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
   *[other] تستند ألفا إلى { $units } جواب للمدن عن أسئلة أجاب عنها جانبان على الأقل. 1: الجميع يقولون الشيء نفسه؛ 0: لا تشابه أكثر من المصادفة؛ أقل من 0: يتعارضون.
 }
compare-perspectives-icc-city = { $targets ->
    [zero] تستند الارتباطات داخل الصنف (ICC) إلى صفر من الأسئلة التي أجاب عنها الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [one] تستند الارتباطات داخل الصنف (ICC) إلى سؤال واحد أجاب عنه الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [two] تستند الارتباطات داخل الصنف (ICC) إلى سؤالين أجاب عنهما الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [few] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } أسئلة أجاب عنها الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [many] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } سؤالا أجاب عنها الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
   *[other] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } سؤال أجاب عنها الجميع. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة شخص واحد، أو متوسط الجميع، عن أجوبة آخرين مثلهم: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
 }
compare-perspectives-icc-cities = { $targets ->
    [zero] لا توجد ارتباطات داخل الصنف (ICC)، إذ لم يُجب جانبان عن السؤال نفسه.
    [one] تستند الارتباطات داخل الصنف (ICC) إلى سؤال واحد في مدينة واحدة أجاب عنها كل من «{ $one }» و«{ $other }»، وهما الجانبان الأكثر اشتراكا. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة جانب واحد، أو متوسط الجانبين، عن أجوبة جوانب أخرى مثلهما: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [two] تستند الارتباطات داخل الصنف (ICC) إلى جوابين للمدن عن أسئلة أجاب عنها كل من «{ $one }» و«{ $other }»، وهما الجانبان الأكثر اشتراكا. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة جانب واحد، أو متوسط الجانبين، عن أجوبة جوانب أخرى مثلهما: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [few] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } أجوبة للمدن عن أسئلة أجاب عنها كل من «{ $one }» و«{ $other }»، وهما الجانبان الأكثر اشتراكا. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة جانب واحد، أو متوسط الجانبين، عن أجوبة جوانب أخرى مثلهما: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
    [many] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } جوابا للمدن عن أسئلة أجاب عنها كل من «{ $one }» و«{ $other }»، وهما الجانبان الأكثر اشتراكا. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة جانب واحد، أو متوسط الجانبين، عن أجوبة جوانب أخرى مثلهما: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
   *[other] تستند الارتباطات داخل الصنف (ICC) إلى { $targets } جواب للمدن عن أسئلة أجاب عنها كل من «{ $one }» و«{ $other }»، وهما الجانبان الأكثر اشتراكا. وهي تبيّن إلى أي حد يمكن أن تنوب أجوبة جانب واحد، أو متوسط الجانبين، عن أجوبة جوانب أخرى مثلهما: 1 تماما، و0 وما دونه لا تنوب إطلاقا.
 }
compare-perspectives-firm = بحسب ترتيب الأجوبة ({ $alpha }؛ Krippendorff 2004): اتفاق ثابت، من 0,8 فما فوق. فالصورة هي نفسها تقريبا أيا كان المجيب.
compare-perspectives-tentative = بحسب ترتيب الأجوبة ({ $alpha }؛ Krippendorff 2004): اتفاق أولي، من 0,667 إلى أقل من 0,8. فالصورة متشابهة، مع فروق تستحق النظر.
compare-perspectives-apart = بحسب ترتيب الأجوبة ({ $alpha }؛ Krippendorff 2004): أقل من 0,667، فمن أجابوا لا يرون الشيء نفسه. وهذا لا يقول من المحق: فالدرجة المشتركة تخفي عندئذ تجارب مختلفة تستحق الحوار.
compare-perspectives-alpha-few = لا ألفا: الأجوبة عن الأسئلة نفسها أقل من أن تكفي.
compare-perspectives-alpha-no-spread = لا ألفا: كل الأجوبة تنال الشيء نفسه في كل موضع، فلا يمكن تمييز الاتفاق من المصادفة.
compare-perspectives-icc-few = لا ICC: يلزم سؤالان على الأقل أجاب عنهما كل هؤلاء.
compare-perspectives-icc-no-spread = لا ICC: لا تختلف الأجوبة من سؤال إلى سؤال بما يسمح بأخذ نسبة منه.
## Comparing: change
change-title-none = التغير عبر الزمن
change-title = { $count ->
    [zero] التغير عبر الزمن
    [one] التغير عبر الزمن: مدينة واحدة
    [two] التغير عبر الزمن: مدينتان
    [few] التغير عبر الزمن: { $count } مدن
    [many] التغير عبر الزمن: { $count } مدينة
   *[other] التغير عبر الزمن: { $count } مدينة
 }
change-title-city = التغير عبر الزمن: { $city }
change-none = لم تُقيَّم أي مدينة في أكثر من يوم واحد، فلا تغير يُعرض. أعطوا ملفات تقييم سابق مع ملفات تقييم لاحق.
change-none-city = لم تُقيَّم { $city } إلا في يوم واحد، فلا تغير يُعرض. أعطوا ملفات تقييم سابق مع ملفات تقييم لاحق.
change-once = { $count ->
    [zero] لكل مدينة أكثر من يوم واحد.
    [one] مدينة واحدة قُيّمت في يوم واحد فقط فلا تغير لها: { $cities }
    [two] مدينتان قُيّمتا في يوم واحد فقط فلا تغير لهما: { $cities }
    [few] { $count } مدن قُيّمت في يوم واحد فقط فلا تغير لها: { $cities }
    [many] { $count } مدينة قُيّمت في يوم واحد فقط فلا تغير لها: { $cities }
   *[other] { $count } مدينة قُيّمت في يوم واحد فقط فلا تغير لها: { $cities }
 }
change-once-many = { $count ->
    [zero] لكل مدينة أكثر من يوم واحد.
    [one] مدينة واحدة قُيّمت في يوم واحد فقط فلا تغير لها، ومنها: { $cities }
    [two] مدينتان قُيّمتا في يوم واحد فقط فلا تغير لهما، ومنهما: { $cities }
    [few] { $count } مدن قُيّمت في يوم واحد فقط فلا تغير لها، ومنها: { $cities }
    [many] { $count } مدينة قُيّمت في يوم واحد فقط فلا تغير لها، ومنها: { $cities }
   *[other] { $count } مدينة قُيّمت في يوم واحد فقط فلا تغير لها، ومنها: { $cities }
 }
change-series-heading = كل الأيام
change-series-left-out = { $count ->
    [zero] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام.
    [one] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام؛ وتُرك سؤال واحد:
    [two] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام؛ وتُرك سؤالان:
    [few] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام؛ وتُركت { $count } أسئلة:
    [many] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام؛ وتُرك { $count } سؤالا:
   *[other] لا تُحسب في هذا الجدول إلا الأسئلة الموجودة في كل هذه الأيام؛ وتُرك { $count } سؤال:
 }
change-question = { $question } ({ $id })
change-step-heading = من { $before } إلى { $now }
change-respondents = عدد من أجابوا: سابقا { $before }، والآن { $now }. وقد يجيب أشخاص آخرون بصرامة أكثر أو أقل ممن سبقوهم.
change-before = سابقا
change-now = الآن
change-difference = الفرق
change-of-overall = من الفرق العام
change-no-score = «–»: في أحد اليومين كانت الأجوبة أقل مما يكفي لدرجة، أو لم يكن شيء منها يخص المدينة؛ فلا فرق يُذكر.
change-versions = أُجيب عن إصدارين من الأسئلة: { $before } سابقا و{ $now } الآن. ولا تُحسب هنا إلا الأسئلة التي طُرحت في كليهما.
change-left-out = { $count ->
    [zero] كل الأسئلة موجودة في الإصدارين.
    [one] سؤال واحد غير موجود في الإصدارين معا فتُرك:
    [two] سؤالان غير موجودين في الإصدارين معا فتُركا:
    [few] { $count } أسئلة غير موجودة في الإصدارين معا فتُركت:
    [many] { $count } سؤالا غير موجود في الإصدارين معا فتُركت:
   *[other] { $count } سؤال غير موجود في الإصدارين معا فتُركت:
 }
change-full = لذلك تختلف بعض الدرجات عما في التقارير. وبكل أسئلة كل يوم كانت الدرجة العامة { $before } وهي الآن { $now }.
change-drivers = من أين جاءت الفروق، بنقاط البُعد:
change-dimension = { $dimension } ({ $difference })
change-dimension-no-score = { $dimension } (لا فرق لأن إحدى الدرجتين غير موجودة)
change-points = { $points }: { $text }
change-driver = { $question } – { $move }
change-move-higher = أعلى: { $before } سابقا، { $now } الآن
change-move-lower = أدنى: { $before } سابقا، { $now } الآن
change-move-known = لم يكن معروفا، { $now } الآن
change-move-unknown = { $before } سابقا، وغير معروف الآن
change-move-not-applicable = لا يخص المدينة الآن، أو لم يُطرح
change-move-applicable = يخص المدينة الآن ولم يكن يخصها، أو لم يكن قد طُرح
change-move-same = كما كان
change-rest = { $count ->
    [zero] لا أسئلة أخرى تغير جوابها
    [one] سؤال آخر تغير جوابه
    [two] سؤالان آخران تغير جواباهما معا
    [few] { $count } أسئلة أخرى تغيرت أجوبتها معا
    [many] { $count } سؤالا آخر تغيرت أجوبتها معا
   *[other] { $count } سؤال آخر تغيرت أجوبتها معا
 }
change-same = { $count ->
    [zero] لا أسئلة بقي جوابها
    [one] سؤال واحد بقي جوابه، وتغير ما يُحسب له لأن أسئلة أخرى دخلت أو خرجت
    [two] سؤالان بقي جواباهما، وتغير ما يُحسب لهما لأن أسئلة أخرى دخلت أو خرجت
    [few] { $count } أسئلة بقيت أجوبتها، وتغير ما يُحسب لها لأن أسئلة أخرى دخلت أو خرجت
    [many] { $count } سؤالا بقيت أجوبتها، وتغير ما يُحسب لها لأن أسئلة أخرى دخلت أو خرجت
   *[other] { $count } سؤال بقيت أجوبتها، وتغير ما يُحسب لها لأن أسئلة أخرى دخلت أو خرجت
 }
change-nothing-moved = لم يتغير أي جواب.
change-legend = النسبة المئوية هي حصة من نقاط السؤال. و«+» تعني أعلى الآن و«-» أدنى؛ أما هل ذلك حسن أم لا، ولماذا، فلا يعرفه إلا من يعرف المدينة. وحيث يُستعمل المتوسط الحسابي تُجمع نقاط الأسئلة فتعطي فرق بُعدها.
change-steps = ما أُوصي به أولا في { $date }، وأين هو الآن:
change-step = التوصية السابقة
change-step-now = الآن
change-steps-others = التوصيات الأخرى لذلك اليوم:
change-steps-none = لم تكن هناك توصيات في اليوم السابق.
change-fate-listed = { $fate } ({ $count }): { $titles }
change-fate-counted = { $fate }: { $count }
change-fate-done = أُنجز
change-fate-moved = أعلى، وما زال مفتوحا
change-fate-open = ما زال مفتوحا
change-fate-not-known = غير معروف الآن
change-fate-not-concerned = لا يخص المدينة الآن
change-fate-lower = أدنى الآن
change-mostly = أكثره من
change-mostly-of = { $dimension } ({ $points })
change-day-before = اليوم السابق
change-day-now = اليوم الحالي
change-several-legend = الدرجة العامة في آخر تقييم وفي الذي قبله، على الأسئلة الموجودة في كليهما. «أكثره من»: البُعد صاحب أكبر حصة من الفرق، بنقاط الدرجة العامة. «–»: لا درجة في أحد اليومين، أو لا فرق. ويُظهر --focus مع اسم المدينة من أين جاء الفرق.
change-left-out-several = { $count ->
    [zero] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما.
    [one] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما. وتُرك سؤال واحد في مدينة على الأقل:
    [two] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما. وتُرك سؤالان في مدينة على الأقل:
    [few] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما. وتُركت { $count } أسئلة في مدينة على الأقل:
    [many] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما. وتُرك { $count } سؤالا في مدينة على الأقل:
   *[other] حيث أُجيب عن إصدارين من الأسئلة لا تُحسب إلا الأسئلة التي طُرحت في كليهما. وتُرك { $count } سؤال في مدينة على الأقل:
 }
change-full-several = { $count ->
    [zero] لا تختلف الدرجات عما في التقارير.
    [one] لذلك تختلف بعض الدرجات في مدينة واحدة عما في تقاريرها.
    [two] لذلك تختلف بعض الدرجات في مدينتين عما في تقاريرهما.
    [few] لذلك تختلف بعض الدرجات في { $count } مدن عما في تقاريرها.
    [many] لذلك تختلف بعض الدرجات في { $count } مدينة عما في تقاريرها.
   *[other] لذلك تختلف بعض الدرجات في { $count } مدينة عما في تقاريرها.
 }
change-together-heading = كل المدن معا
change-together-none = أقل من { $fewest } مدن لها درجة في اليومين، فلا يُذكر شيء عن المدن معا.
change-together-legend = تُحسب المدن التي لها درجة في اليومين وحدها، وحيث لا يقل عددها عن { $fewest }. «في المتوسط»: بكم نقطة أصبحت المدينة أعلى (+) أو أدنى (-). «الحجم» (Hedges’ g_av): هذا المتوسط مقسوما على التباعد المعتاد بين المدن. والمتعارف عليه أن 0,2 صغير و0,5 متوسط و0,8 كبير (Cohen 1988).
change-mean = في المتوسط
change-size = الحجم
change-size-words = بالكلمات
change-size-tiny = أقل من صغير
change-size-small = صغير
change-size-medium = متوسط
change-size-large = كبير
change-too-few = عدد المدن قليل جدا
change-no-spread = لا تختلف المدن
change-fates-heading = توصيات المرة السابقة
change-short-done = أُنجز
change-short-moved = أعلى
change-short-open = مفتوح
change-short-not-known = غير معروف
change-short-not-concerned = لا يخصها
change-short-lower = أدنى
change-fates-legend = كم من توصيات التقييم السابق: أُنجز (أصبح الجواب أعلى ولم تعد الخطوة موصى بها)، أو أصبح أعلى وما زال مفتوحا، أو بقي مفتوحا كما كان، أو غير معروف الآن، أو لا يخص المدينة الآن، أو أصبح أدنى.

## The command line (`nlc --help`): named after command and option. In English, the program shows what stands in src/cli.rs.
cli = تقييم ذاتي للمدن: ما مدى نجاح المدينة والسلطات الوطنية في العمل معا للوقاية من الكراهية والتطرف والاستقطاب، وما الخطوة التالية
cli-toolkit = استعمال الاستبيان الموجود في هذا المجلد بدل الذي يأتي مع البرنامج
cli-lang = اللغة، مثل ar أو fr أو en؛ وعدة لغات لتقرير بكل واحدة منها: ar,fr,en [افتراضيا: لغة النظام، وإلا en]
cli-quiet = النتائج والأخطاء فقط، دون إشعارات
cli-bidi = كيف يُعرض في الطرفية النص المكتوب من اليمين إلى اليسار
cli-color = متى تُستعمل الألوان
cli-assess = الجواب عن الاستبيان في الطرفية؛ يُحفظ كل جواب في الحين
cli-assess-quick = الأسئلة المحورية فقط
cli-assess-resume = متابعة أجوبة تُركت قبل النهاية
cli-assess-all = مع --continue: طرح كل الأسئلة، ولو كانت البداية بالأسئلة المحورية فقط
cli-assess-from = البدء من تقييم سابق: يُعرض كل جواب من أجوبته لتأكيده أو تغييره
cli-assess-present = لقاعة فيها حضور: مسافات أوسع، والنتيجة بعد كل بُعد
cli-assess-plain = طرح الأسئلة في أسطر بسيطة مرقّمة: لقارئات الشاشة والاتصالات البطيئة والبرامج النصية
cli-assess-city = المدينة؛ يُسأل عنها إذا لم تُذكر
cli-assess-date = يوم التقييم، بصيغة YYYY-MM-DD (2026-03-14) [افتراضيا: اليوم]
cli-assess-output = ملف الأجوبة الذي يُكتب [افتراضيا: يُسمى بالمدينة واليوم والمنظور]
cli-score = حساب درجات ملفات الأجوبة وجداولها وعرض أول ما ينبغي فعله
cli-score-files = ملفات الأجوبة وجداولها؛ تُجمع أجوبة المدينة الواحدة واليوم الواحد
cli-score-format = شكل النتيجة [افتراضيا: حسب لاحقة الملف، وإلا table]
cli-score-bounds = مع csv: حدود كل بُعد أيضًا، وما الذي يحدّ من مستواه
cli-score-by = موضوع كل صف من النتيجة [افتراضيا: response في csv وjsonl، وإلا city]
cli-score-map = ملف مطابقة: ما تعنيه الأعمدة والقيم التي لم تُعرف (انظروا nlc map)
cli-score-date = يوم التقييم لكل صفوف الجداول، مثل 2026-03-14
cli-score-days = ما يأتي أولا في أيام مثل 03/04/2026 [افتراضيا: ما تبينه الأيام الأخرى]
cli-score-encoding = ترميز الجداول [افتراضيا: يُعرف تلقائيا]
cli-score-separator = ما يفصل بين الخلايا، أو الكلمة tab [افتراضيا: يُعرف تلقائيا]
cli-score-tool = أداة الاستبيان التي كتبت الجداول، مثل kobo أو limesurvey [افتراضيا: تُعرف تلقائيا]
cli-score-rejects = كتابة الصفوف التي لا يمكن استعمالها في هذا الملف، مع سبب كل منها
cli-score-strict = التوقف عند أول صف أو خلية لا يمكن استعمالها
cli-score-explain = عرض كيفية حساب كل رقم
cli-score-charts = علامات الرسوم في الجداول المعروضة للقراءة
cli-score-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-score-force = استبدال الملف إذا كان موجودا من قبل
cli-report = كتابة التقرير: الملخص والصورة العامة والأولويات وخطة العمل وجدول الأعمال والملحق
cli-report-files = ملفات أجوبة وجداول لمدينة واحدة ويوم واحد (CSV، أو مع --out-dir: لأي مدينة ويوم)
cli-report-format = شكل التقرير [افتراضيا: حسب لاحقة الملف، وإلا markdown]
cli-report-template = قالب Handlebars خاص بكم لتقرير Markdown أو HTML أو PDF (انظروا docs/templates.md)
cli-report-earlier = ملفات أجوبة أو جدول من تقييم سابق للمدينة نفسها، أو مع --out-dir لأي مدينة، لإظهاره بجانب التقييم الحالي؛ يمكن تكرار الخيار
cli-report-map = ملف مطابقة: ما تعنيه الأعمدة والقيم التي لم تُعرف (انظروا nlc map)
cli-report-date = يوم التقييم لكل صفوف الجداول، مثل 2026-03-14
cli-report-days = ما يأتي أولا في أيام مثل 03/04/2026 [افتراضيا: ما تبينه الأيام الأخرى]
cli-report-encoding = ترميز الجداول [افتراضيا: يُعرف تلقائيا]
cli-report-separator = ما يفصل بين الخلايا، أو الكلمة tab [افتراضيا: يُعرف تلقائيا]
cli-report-tool = أداة الاستبيان التي كتبت الجداول، مثل kobo أو limesurvey [افتراضيا: تُعرف تلقائيا]
cli-report-rejects = كتابة الصفوف التي لا يمكن استعمالها في هذا الملف، مع سبب كل منها
cli-report-strict = التوقف عند أول صف أو خلية لا يمكن استعمالها
cli-report-out_dir = كتابة تقرير لكل مدينة ويوم في هذا المجلد، مع صفحة فهرس تقود إليها؛ يُنشأ إن لم يكن موجودا
cli-report-all_formats = مع --out-dir: كل تقرير بجميع الأشكال: صفحة ويب وWord وExcel وMarkdown وCSV، وكذلك PDF إن بُني nlc معه
cli-report-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-report-force = استبدال الملف إذا كان موجودا من قبل
cli-compare = مقارنة مدن أو وجهات نظر أو سنوات، وبيان مدى ثبات الفروق
cli-compare-inputs = ملفات أجوبة وجداول أجوبة ومجلدات فيها هذه أو تلك
cli-compare-perspectives = كيف تختلف وجهات النظر، في مدينة واحدة (--focus) أو في كل المدن
cli-compare-items = كيف تعمل الأسئلة: لمن يكتب الاستبيانات
cli-compare-over_time = ما الذي تغيّر من يوم إلى آخر في المدينة نفسها
cli-compare-focus = مدينة واحدة: مكانها بين المدن الأخرى؛ ومع --perspectives و--items و--over-time: هذه المدينة وحدها
cli-compare-by = تكوين مجموعات من المدن بحسب معلومة عنها، مثل country أو population:50000,250000
cli-compare-min_group = لا إحصاءات لمجموعة إلا ابتداء من هذا العدد من المدن، حتى لا تُكشف أي منها
cli-compare-sort = بحسب ماذا تُرتَّب المدن: overall أو معرّف بُعد
cli-compare-until = ترك التقييمات التي بعد هذا اليوم، مثل 2026-03-14
cli-compare-draws = كم مرة يُعاد الترتيب بافتراضات أخرى؛ و0 يترك ذلك [المعتاد: 1000، لما لا يزيد على 2000 مدينة]
cli-compare-seed = أين تبدأ الأعداد العشوائية: العدد نفسه يعطي النتيجة نفسها في كل مكان
cli-compare-format = شكل النتيجة [افتراضيا: حسب لاحقة الملف، وإلا table]
cli-compare-map = ملف مطابقة: ما تعنيه الأعمدة والقيم التي لم تُعرف (انظروا nlc map)
cli-compare-date = يوم التقييم لكل صفوف الجداول، مثل 2026-03-14
cli-compare-days = ما يأتي أولا في أيام مثل 03/04/2026 [افتراضيا: ما تبينه الأيام الأخرى]
cli-compare-encoding = ترميز الجداول [افتراضيا: يُعرف تلقائيا]
cli-compare-separator = ما يفصل بين الخلايا، أو الكلمة tab [افتراضيا: يُعرف تلقائيا]
cli-compare-tool = أداة الاستبيان التي كتبت الجداول، مثل kobo أو limesurvey [افتراضيا: تُعرف تلقائيا]
cli-compare-rejects = كتابة الصفوف التي لا يمكن استعمالها في هذا الملف، مع سبب كل منها
cli-compare-strict = التوقف عند أول صف أو خلية لا يمكن استعمالها
cli-compare-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-compare-force = استبدال الملف إذا كان موجودا من قبل
cli-form = كتابة استمارة للملء: جدول، أو استمارة لـ Kobo و ODK، أو استبيان للطباعة
cli-form-format = شكل النتيجة [افتراضيا: حسب لاحقة الملف، وإلا markdown]
cli-form-quick = الأسئلة المحورية فقط
cli-form-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-form-force = استبدال الملف إذا كان موجودا من قبل
cli-map = كتابة مسودة ملف مطابقة لجدول: ما تعنيه أعمدته وخلاياه، لتكملوها
cli-map-file = الجدول: ملف صدّرته أداة استبيان، أو جدول بيانات
cli-map-map = ملف مطابقة يُستأنف منه: يُؤخذ بما فيه
cli-map-encoding = ترميز الجدول [افتراضيا: يُعرف تلقائيا]
cli-map-separator = ما يفصل بين الخلايا، أو الكلمة tab [افتراضيا: يُعرف تلقائيا]
cli-map-tool = أداة الاستبيان التي كتبت الجدول، مثل kobo أو limesurvey [افتراضيا: تُعرف تلقائيا]
cli-map-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-map-force = استبدال الملف إذا كان موجودا من قبل
cli-show = عرض الاستبيان على الورق: الأسئلة والمستويات والنقاط ومن وضعه
cli-show-format = شكل النتيجة
cli-show-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-show-force = استبدال الملف إذا كان موجودا من قبل
cli-check = فحص الاستبيانات وملفات الأجوبة؛ كل الأخطاء دفعة واحدة
cli-check-paths = مجلدات فيها استبيانات، وملفات أجوبة [افتراضيا: الاستبيان المستعمل]
cli-check-format = شكل النتيجة
cli-check-accept_translation = تأكيد أن الترجمة توافق نصها الحالي؛ all: كل الترجمات (مع --lang: بهذه اللغة فقط)
cli-schema = طباعة JSON Schema لأحد أشكال الملفات، لبرامج التحرير
cli-schema-name = لأي ملف
cli-schema-output = الكتابة في هذا الملف بدل المخرج القياسي؛ والعلامة - هي المخرج القياسي
cli-schema-force = استبدال الملف إذا كان موجودا من قبل
cli-init = كتابة استبيان صغير مع شروح للانطلاق منه
cli-init-dir = المجلد الذي يُكتب فيه؛ ويُنشأ إذا لم يكن موجودا
cli-completions = طباعة الإكمال التلقائي لمفسّر الأوامر (shell)
cli-completions-shell = لأي مفسّر أوامر (shell)
cli-man = كتابة صفحات الدليل في مجلد
cli-man-dir = المجلد
cli-after = ابدؤوا من هنا: nlc assess --quick
    لا شيء يغادر هذا الحاسوب.
cli-heading-usage = الاستعمال:
cli-heading-options = الخيارات
cli-heading-arguments = الوسائط
cli-heading-commands = الأوامر
cli-version = عرض رقم الإصدار
cli-help = عرض المساعدة

## Problems: how they are shown
diagnostic-error = خطأ
diagnostic-warning = تنبيه
diagnostic-help = إرشاد
diagnostics-more = ... ومشاكل أخرى عددها { $count }؛ أصلحوا هذه أولا

## Problems: files
file-unreadable = تتعذر قراءة { $path }: { $reason }
file-reason-missing = لا يوجد ملف بهذا الاسم؛ تحققوا من كتابة الاسم ومن المجلد
file-reason-forbidden = ليس لكم إذن بقراءته؛ اطلبوه من صاحبه، أو انسخوه إلى مجلد خاص بكم
file-not-a-file = تتعذر قراءة { $path }: ليس ملفا
file-too-large = تتعذر قراءة { $path }: حجمه { $size } MB؛ حجم هذه الملفات أقل من { $limit } MB، فالأرجح أنه ملف من نوع آخر
file-not-utf8 = تتعذر قراءة { $path }: ليس نصا بترميز UTF-8 (أول بايت غريب: السطر { $line }، البايت { $offset })؛ احفظوه من جديد بالترميز UTF-8
write-exists = الملف { $path } موجود من قبل وتُرك كما هو؛ اختاروا اسما آخر
write-exists-force = { $problem }، أو أضيفوا --force لاستبداله
write-not-a-file = تتعذر كتابة { $path }: يوجد بهذا الاسم شيء ليس ملفا؛ اختاروا اسما آخر
write-no-folder = تتعذر كتابة { $path }: لا يوجد هذا المجلد؛ أنشئوه أولا، أو اختاروا مكانا آخر
write-failed = تتعذر كتابة { $path }: { $problem }؛ اختاروا مكانا آخر
write-result-failed = تتعذر كتابة النتيجة: { $problem }؛ اختاروا مكانا آخر بالخيار -o FILE

## Problems: templates
template-problem = { $name }: { $problem }
template-problem-at = { $name }، السطر { $line }، العمود { $column }: { $problem }
template-includes = لا يمكن لقالب أن يدرج قوالب أخرى ({"{{"}> ...{"}}"})، فاكتبوا النص كاملا؛ انظروا docs/templates.md
template-too-deep = الكتل متداخلة أكثر مما يجوز (الحد الأقصى: { $most })؛ انظروا docs/templates.md
template-not-valid = هذا قالب غير صحيح ({ $problem })؛ انظروا docs/templates.md
template-cannot-use = { $problem }؛ انظروا في docs/templates.md ما يمكن لقالب أن يستعمله
template-no-field = لا يوجد هنا في التقرير حقل «{ $name }»
template-no-message = لا توجد رسالة «{ $key }»
template-takes-dimensions = الأداة «{ $name }» تأخذ قائمة أبعاد

## Problems: commands
error-line = خطأ: { $problem }
two-lines =
    { $first }
    { $second }
usage-unknown-command = لا يوجد أمر اسمه { $text }
usage-unknown-option = لا يوجد خيار اسمه { $text } هنا
usage-missing = ينقص: { $what }
usage-bad-value = «{ $text }» لا يصلح للخيار { $option }؛ القيم الممكنة: { $values }
usage-conflict = لا يجتمع { $text } مع { $other }
usage-see-help = للمساعدة: nlc --help
usage-what-to-do = اذكروا ما ينبغي فعله، مثل: nlc assess --quick
usage-nobody-reads = لن يقرأ أحد الأسئلة، لأنها تُكتب في مخرج الأخطاء القياسي، وهو موجّه إلى مكان آخر؛ اتركوه في الطرفية
usage-not-a-day = «{ $text }» ليس يوما؛ اكتبوا السنة-الشهر-اليوم، مثل 2026-03-14
usage-takes-place = الملف { $path } من الملفات التي تُقرأ؛ وستحل النتيجة محله، فاختاروا اسما آخر
usage-template-format = الخيار --template يُستعمل مع --format markdown أو html أو pdf؛ أما أعمدة CSV فثابتة
usage-earlier-format = الخيار ‎--earlier يُستعمل مع ‎--format markdown أو html أو docx أو pdf؛ أما CSV ومصنف Excel فهما عن التقييم الحالي وحده. ولمعرفة ما تغير بين يومين استعملوا nlc compare --over-time --format csv
usage-explain-format = الخيار --explain يُستعمل مع --format table؛ أما CSV و JSON ففيهما الأعداد نفسها دون تقريب
toolkit-not-translated = الاستبيان «{ $toolkit }» غير مترجم إلى «{ $language }»؛ واللغات المتاحة: { $available }
toolkit-first = لا يمكن فحص ملفات الأجوبة إلا بعد أن يصبح استبيانها سليما
check-mend-file-help = أصلحوا الملف أو اسمه، ثم أعيدوا الفحص
check-no-problems = لم تُكتشف أي مشكلة
check-counts = { $errors ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأ
   *[other] { $errors } خطأ
}، { $warnings ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $warnings } تنبيهات
    [many] { $warnings } تنبيها
   *[other] { $warnings } تنبيه
}
files-rejected = الملفات التي لا يمكن استعمالها: { $rejected } من { $count }، انظروا أعلاه
file-without-answers = ملاحظة: لا أجوبة بعد في { $path }
written = كُتب: { $path }
written-pages = كُتبت صفحات الدليل في { $path }
progress = أُنجز { $done }
progress-of = أُنجز { $done } من { $total }، والباقي { $left }
written-folder = { $count ->
    [zero] كُتبت صفحة الفهرس في { $path }
    [one] كُتب تقرير واحد وصفحة الفهرس في { $path }
    [two] كُتب تقريران وصفحة الفهرس في { $path }
    [few] كُتبت { $count } تقارير وصفحة الفهرس في { $path }
    [many] كُتب { $count } تقريرا وصفحة الفهرس في { $path }
   *[other] كُتب { $count } تقرير وصفحة الفهرس في { $path }
}
folder-not-a-folder = لا يمكن الكتابة في { $path }: ليس مجلدا؛ اختاروا اسما آخر
folder-exist = لم يُكتب شيء: في { $path } ملفات موجودة من قبل من بين ما سيُكتب، وعددها { $count } (أولها: { $found })؛ اختاروا مجلدا آخر، أو أضيفوا --force لاستبدالها
folder-stopped = { $problem }؛ التقارير المكتوبة حتى الآن في { $path }: { $written } من { $count }، ولا توجد صفحة الفهرس التي تقود إليها
init-exists = المجلد { $path } موجود من قبل؛ ولم يُكتب أي شيء؛ اختاروا مجلدا فارغا
init-written =
    يوجد استبيان صغير في { $path }: اقرؤوا الشروح وغيّروه، ثم نفّذوا
    { "  " }nlc check { $path }
    { "  " }nlc assess --toolkit { $path }
report-file-rejected = لم يُكتب أي تقرير: يجب أن تكون كل الملفات عن المدينة قابلة للقراءة؛ أصلحوا ما لا يُقرأ منها أو اتركوه جانبا
report-several = التقرير عن مدينة واحدة في يوم واحد، لكن الملفات عن: { $found }؛ نفّذوا الأمر مرة لكل واحد منها
report-nothing-earlier = لا تتضمن الملفات المعطاة بالخيار ‎--earlier أي تقييم لمدينة { $city } قبل { $date }؛ تحققوا من اسم المدينة ومن اليوم
assess-other-version = في { $path } أجوبة عن الإصدار { $version } من الأسئلة؛ تابعوا باستبيان ذلك الإصدار (--toolkit)
ask-terminal-failed = لا يمكن استعمال الطرفية لطرح الأسئلة: { $problem }
ask-input-ended = انتهت المدخلات

## Problems: what they are about
thing-file = { $name }
thing-one = { $kind ->
    [addressee] جهة معنية
    [band] مرحلة
    [dimension] بُعد
    [finding] استنتاج
    [item] عنصر
    [module] وحدة
    [option] اختيار
    [perspective] منظور
    [profile-field] حقل معلومات
    [question] سؤال
    [strength] نقطة قوة
   *[toolkit] استبيان
}
thing-named = { $kind ->
    [addressee] الجهة المعنية «{ $id }»
    [band] المرحلة «{ $id }»
    [dimension] البُعد «{ $id }»
    [finding] الاستنتاج «{ $id }»
    [module] الوحدة «{ $id }»
    [perspective] المنظور «{ $id }»
    [profile-field] حقل المعلومات «{ $id }»
    [strength] نقطة القوة «{ $id }»
   *[question] السؤال «{ $id }»
}
thing-nameless = { $kind ->
    [addressee] هذه الجهة المعنية
    [band] هذه المرحلة
    [dimension] هذا البُعد
    [finding] هذا الاستنتاج
    [module] هذه الوحدة
    [perspective] هذا المنظور
    [profile-field] حقل المعلومات هذا
    [strength] نقطة القوة هذه
   *[question] هذا السؤال
}
thing-next-step = هذه الخطوة التالية
thing-next-step-of = خطوة تالية في السؤال «{ $question }»
thing-essential = ممارسة لا غنى عنها

## Problems: what was probably meant
suggestion-near = هل تقصدون «{ $near }»؟
suggestion-none = لا شيء معرَّف هنا
suggestion-list = الموجود: { $known }
suggestion-check = تحققوا من الكتابة؛ يعرض الأمر `nlc show` كل المعرّفات

## Problems: TOML
problem-not-toml = هذا ليس TOML صحيحا: { $what }
problem-not-toml-help = أصلحوا هذا الموضع؛ تُكتب النصوص بين علامتي اقتباس مزدوجتين، وتُكتب العلامة المزدوجة داخل النص \"
problem-and-more = { $help }؛ { $more }
problem-more-in-file = قد توجد مشاكل أخرى: أصلحوا هذه، ثم أعيدوا الفحص
problem-rest-unchecked = تعذّر فحص بقية هذا الملف وما يحيل إليه: أصلحوا هذا، ثم أعيدوا الفحص
toml-open-text = نص لم يُغلق في سطره
toml-open-text-help = ضعوا علامة اقتباس مزدوجة في آخره؛ والنص على عدة أسطر يُكتب بين """ و """
toml-open-lines = نص على عدة أسطر لم يُغلق
toml-open-lines-help = ضعوا """ في آخره
toml-unquoted = قيمة ناقصة، أو نص دون علامتي اقتباس
toml-unquoted-help = ضعوا النص بين علامتي اقتباس مزدوجتين مستقيمتين: "..."
toml-date = لا يوجد هذا اليوم في التقويم
toml-date-help = اكتبوا السنة-الشهر-اليوم، مثل 2026-03-14
toml-twice = هذا مكتوب مرتين
toml-twice-help = احذفوا واحدا من الاثنين، أو أعطوه اسما آخر
toml-no-value = مفتاح بلا قيمة
toml-no-value-help = اكتبوا key = value؛ ولا مسافات في اسم المفتاح
toml-no-value-behind-help = اكتبوا شيئا بعد العلامة =
toml-open-heading = عنوان لم يُغلق
toml-open-heading-help = ضعوا ] في آخره، أو ]] إذا كان أوله [[
toml-open-list = قائمة لم تُغلق
toml-open-list-help = ضعوا ] في آخرها
toml-open-table = جدول صغير لم يُغلق
toml-open-table-help = ضعوا {"}"} في آخره
toml-bad-table = جدول صغير {"{"} ... {"}"} لم يُغلق، أو فيه شيء آخر
toml-bad-table-help = اكتبوا {"{"} key = value, key = value {"}"}
toml-no-comma = فاصلة ناقصة، أو شيء قبل هذا لم يُغلق
toml-no-comma-help = ضعوا فاصلة (,) بين كل مدخلين؛ وابحثوا أعلاه عن ] أو {"}"} أو علامة اقتباس ناقصة
toml-backslash = شرطة مائلة عكسية داخل نص
toml-backslash-help = اكتبوها مرتين: \\
toml-behind-value = يوجد شيء بعد القيمة
toml-behind-value-help = ضعوا كل مفتاح في سطر خاص به؛ وتُكتب علامة الاقتباس المزدوجة داخل النص \"
toml-behind-value-number-help = ضعوا كل مفتاح في سطر خاص به؛ وتُكتب علامة الاقتباس المزدوجة داخل النص \"، والعدد العشري بنقطة
toml-bare-word = كلمة دون علامتي اقتباس
toml-bare-word-help = اكتبوا true أو false بحروف صغيرة؛ ولاستعمالها نصا أو معرّفا، ضعوها بين علامتي اقتباس مزدوجتين

## Problems: the format of files
problem-no-format-zero = لا توجد صيغة رقمها 0
problem-no-format-zero-help = اكتبوا format = { $format }
problem-newer-format = صيغة هذا الملف { $number }؛ وهذا البرنامج يقرأ الصيغة { $format }
problem-newer-format-help = استعملوا إصدارا أحدث من nlc، أو اطلبوا الملف بالصيغة الأقدم
problem-date-here = لا مكان هنا لتاريخ
problem-date-here-help = لاستعماله نصا، ضعوه بين علامتي اقتباس مزدوجتين
problem-unknown-key = لا يوجد هنا مفتاح { $key }
problem-unknown-key-near-help = هل تقصدون `{ $near }`؟
problem-unknown-key-help = احذفوه
problem-unknown-key-list-help = احذفوه؛ المفاتيح الموجودة: { $keys }
problem-missing-field = المفتاح { $key } ناقص
problem-missing-field-help = أضيفوا { $key }
problem-unknown-word = الكلمة { $word } ليست من الكلمات الممكنة هنا
problem-unknown-word-help = اكتبوا واحدة من: { $words }
problem-number-too-large = العدد { $number } كبير جدا
problem-number-too-large-help = العدد دون كسور لا يتجاوز { $largest }
problem-wrong-type = الموجود هنا { $found }، والمطلوب { $wanted }
problem-other = { $problem }
problem-see-format-help = انظروا كيف يُكتب هذا في وصف الصيغة (docs)
found-table = جدول
found-list = قائمة
found-list-length = قائمة بطول آخر
found-text = النص { $text }
wanted-text = نص
wanted-text-help = ضعوه بين علامتي اقتباس مزدوجتين: "..."
wanted-flag = true أو false
wanted-flag-help = اكتبوا true أو false دون علامتي اقتباس
wanted-number = عدد
wanted-number-help = اكتبوا عددا دون علامتي اقتباس، وللكسور نقطة
wanted-whole = عدد صحيح
wanted-whole-from-zero-help = اكتبوا عددا من 0 فما فوق، دون علامتي اقتباس ودون كسور
wanted-whole-help = اكتبوا عددا دون علامتي اقتباس ودون كسور
wanted-list = قائمة
wanted-list-help = اكتبوا [ ... ]؛ وإذا كانت المدخلات على عدة أسطر، فابدؤوا كل مدخل باسمه بين معقوفتين مزدوجتين، مثل [[questions]]
wanted-table = جدول
wanted-table-help = اكتبوا {"{"} key = value {"}"}، أو عنوانا بين معقوفتين مفردتين وفيه المعرّف، مثل [questions.some-id]
wanted-small-table-help = اكتبوا {"{"} key = value {"}"}
wanted-pair = قائمة من عددين
wanted-pair-help = اكتبوا [0, 50]
wanted-id-or-number = معرّف أو عدد
wanted-id-or-number-help = اكتبوا معرّفا بين علامتي اقتباس مزدوجتين، أو عددا دونهما
wanted-date = تاريخ
wanted-date-help = اكتبوا السنة-الشهر-اليوم دون علامتي اقتباس، مثل 2026-03-14
wanted-value = قيمة
wanted-value-help = اكتبوا نصا أو عددا أو true أو false أو قائمة نصوص
wanted-answer = جواب
wanted-answer-help = اكتبوا نصا أو عددا أو true أو false أو قائمة نصوص، أو جدولا فيه `answer` أو `unknown` أو `not_applicable`

## Problems: toolkit
problem-missing-key = لا يوجد `{ $key }` في { $of }
problem-missing-key-help = أضيفوا `{ $key } = ...`
problem-empty-text = المفتاح `{ $key }` فارغ في { $of }
problem-empty-text-help = اكتبوا النص، أو احذفوا هذا المدخل
problem-duplicate-id = يوجد من قبل { $thing } بالمعرّف «{ $id }»، في السطر { $line }
problem-duplicate-id-help = أعطوا أحدهما معرّفا آخر
problem-bad-id = لا يمكن أن يكون «{ $id }» معرّف { $thing }
problem-bad-id-help = استعملوا الحروف والأرقام والعلامتين - و _، وابدؤوا بحرف
problem-unknown-id = { $kind ->
    [addressee] لا توجد جهة معنية «{ $id }»
    [band] لا توجد مرحلة «{ $id }»
    [dimension] لا يوجد بُعد «{ $id }»
    [item] لا يوجد عنصر «{ $id }»
    [module] لا توجد وحدة «{ $id }»
    [option] لا يوجد اختيار «{ $id }»
    [profile-field] لا يوجد حقل معلومات «{ $id }»
   *[question] لا يوجد سؤال «{ $id }»
}
problem-not-a-url = «{ $url }» ليس عنوانا على الإنترنت
problem-not-a-url-help = اكتبوا العنوان كاملا، وأوله https:// أو http://، دون مسافات
problem-wrong-toolkit = هذا ينتمي إلى الاستبيان «{ $named }»، لكن ملف الأسئلة للاستبيان «{ $id }»
problem-wrong-toolkit-help = اكتبوا toolkit = "{ $id }"، أو خذوا الملف الذي ينتمي إليه
problem-weight = وزن { $of } هو { $weight }
problem-weight-large-help = اكتبوا عددا أصغر؛ فالمهم هو النسبة بين الأوزان فقط
problem-weight-help = اكتبوا عددا أكبر من 0؛ ولإخراج سؤال من حساب الدرجة، اكتبوا `scored = false` في ملف الأسئلة
problem-remove-one-help = احذفوا واحدا من الاثنين

## Problems: questionnaire
problem-two-agendas = جهتان معنيتان لكل منهما `agenda = true`
problem-two-agendas-help = أبقوا عليه عند الجهة التي ينبغي أن يُعدّ التقرير اللقاء معها
problem-dimension-without-questions = لا ينتمي أي سؤال له نقاط إلى البُعد «{ $id }»
problem-dimension-without-questions-help = أضيفوا سؤالا، أو احذفوا البُعد
problem-key-of-another-kind = نوع { $of } ليس له `{ $key }`
problem-key-of-another-kind-help = احذفوا `{ $key }`، أو غيّروا `kind`
problem-empty-range = أكبر قيمة في { $of } دون أصغر قيمة
problem-empty-range-help = بادلوا بين `min` و `max`، أو صححوا واحدا منهما
problem-too-few-options = { $key ->
    [items] عدد العناصر في { $of } أقل مما يلزم
   *[options] عدد الاختيارات في { $of } أقل مما يلزم
}
problem-too-few-options-help = اكتبوا { $count } على الأقل
problem-level-without-text = { $kind ->
    [item] العنصر «{ $id }» في { $of } بلا نص
   *[option] الاختيار «{ $id }» في { $of } بلا نص
}
problem-level-without-text-help = صفوا ما يمكن رؤيته في هذا المستوى

## Problems: conditions
problem-depends-on-itself = السؤال «{ $question }» يتوقف على جوابه هو، فلا يُطرح أبدا
problem-ask-if-cycle = السؤالان «{ $question }» و«{ $other }» يتوقف كل منهما على الآخر، فلا يُطرح أي منهما أبدا
problem-ask-if-cycle-help = احذفوا أحد الشروط في هذه الدائرة
problem-ask-if-forward = السؤال «{ $question }» يتوقف على «{ $other }»، وهو يُطرح بعده
problem-ask-if-forward-help = انقلوا السؤال الذي يعتمد عليه الشرط إلى موضع أعلى
problem-impossible-condition = لا يمكن أن يتحقق هذا الشرط أبدا
problem-impossible-condition-help = لا توجد أجوبة ودرجات تتحقق بها كل أجزائه معا؛ صححوا جزءا أو احذفوه
problem-core-behind-other = السؤال «{ $question }» محوري، لكنه يتوقف على «{ $other }»، وهو غير محوري: لا يطرحه التقييم السريع أبدا
problem-core-behind-other-help = اكتبوا core = true عند «{ $other }» كذلك، أو احذفوه هنا
problem-condition-not-one = هذا الشرط لا يقول شيئا واحدا بالضبط
problem-condition-not-one-help = اكتبوا موضوعا واحدا (question, profile, dimension, all, any, not, overall_below, overall_at_least)، ومع الثلاثة الأولى اختبارا واحدا؛ واجمعوا عدة شروط بالصيغة all = [...]
problem-condition-on-score = لا يمكن أن يتوقف طرح سؤال على درجة
problem-condition-on-score-help = اعتمدوا على أسئلة سابقة أو حقول معلومات
problem-condition-empty = قائمة الشروط هذه فارغة
problem-condition-empty-help = اكتبوا شرطا واحدا على الأقل، أو احذفوها
problem-condition-dimension = للبُعد درجة ونسبة تغطية وفرق، وليس له جواب
problem-condition-dimension-help = استعملوا score_below أو score_at_least أو coverage_below أو gap_at_least
problem-condition-profile = يُقارن حقل المعلومات بواسطة is أو at_most أو at_least
problem-condition-profile-help = استعملوا واحدا منها
problem-condition-profile-value = لا يمكن مقارنة حقل المعلومات «{ $id }» بهذه القيمة
problem-condition-profile-value-help = اكتبوا معرّف اختيار لحقل الاختيار، وعددا لحقل العدد؛ أما النص فلا يُختبر إلا بالكلمة `is`
problem-condition-answer = ليس للجواب درجة أو نسبة تغطية خاصة به
problem-condition-answer-help = استعملوا is أو at_most أو at_least أو state
problem-condition-answer-value = لا يمكن مقارنة الجواب عن «{ $id }» بهذه القيمة
problem-condition-answer-value-help = اكتبوا معرّف اختيار لسؤال الاختيار أو نعم/لا، وعددا لسؤال العدد، وعنصرا (مع `is`) أو عدد عناصر لقائمة التأشير

## Problems: rubric
problem-coverage = الحد الأدنى لنسبة التغطية هو { $share }
problem-coverage-help = اكتبوا نسبة بين 0 و 1، مثل 0.6
problem-band-twice = بداية { $of } مكتوبة مرتين
problem-band-missing = المرحلة «{ $id }» في ملف الأسئلة ليست لها بداية
problem-band-missing-help = أضيفوا {"{"} id = "{ $id }", from = ... {"}"} إلى `bands`
problem-bands-not-from-zero = تبدأ المرحلة الأولى من { $from }
problem-bands-not-from-zero-help = اجعلوا المرحلة الأولى تبدأ من 0، حتى تكون لكل درجة مرحلة
problem-bands-not-ascending = بداية { $of } هي { $from }، وبداية ما قبلها { $before }
problem-bands-not-ascending-help = اجعلوا بداية كل مرحلة أعلى من بداية ما قبلها، ولا تتجاوز 100
problem-not-scored = السؤال «{ $question }» بلا نقاط
problem-points-for-unscored-help = احذفوا هذا المدخل، أو احذفوا `scored = false` من السؤال
problem-question-without-points = لا توجد في قاعدة التنقيط نقاط للسؤال «{ $question }»
problem-question-without-points-help = أضيفوا [questions.{ $question }] إلى rubric.toml، أو اكتبوا `scored = false` هنا
problem-missing-points-help = أضيفوا points = {"{"} { $points } {"}"}
problem-missing-scale-help = أضيفوا scale = [القيمة التي لا تعطي شيئا, القيمة التي تعطي كل النقاط]
problem-scale-of-no-number = نوع { $of } ليس عددا، فلا `scale` له
problem-scale-of-no-number-help = اكتبوا `points`، أو غيّروا نوعه
problem-max-of-no-checklist = نوع { $of } ليس قائمة تأشير، فلا `max_points` له
problem-max-of-no-checklist-help = احذفوه: الاختيار الذي له أكثر النقاط يحدد الحد الأقصى
problem-points-of-number = نوع { $of } عدد، فلا اختيارات له تُعطى نقاطا
problem-points-of-number-help = اكتبوا `scale = [from, to]` بدل `points`
problem-nothing-earned = لا يمكن نيل أي نقطة في { $of }
problem-nothing-earned-items-help = أعطوا نقاطا أكثر من 0، واجعلوا `max_points` أكبر من 0
problem-nothing-earned-help = أعطوا اختيارا واحدا على الأقل نقاطا أكثر من 0
problem-max-unreachable = مجموع نقاط كل العناصر في { $of } هو { $sum }، فلا يمكن أبدا بلوغ { $max }
problem-max-unreachable-help = اخفضوا `max_points`، أو أعطوا العناصر نقاطا أكثر
problem-points-not-rising = نقاط «{ $option }» في { $of } أقل من نقاط «{ $before }» الذي قبله
problem-points-not-rising-help = اكتبوا الاختيارات من أدنى مستوى إلى أعلى مستوى، أو صححوا النقاط
problem-points-below-zero = نقاط «{ $option }» في { $of }: { $points }
problem-points-below-zero-help = اكتبوا عددا لا يقل عن 0
problem-option-without-points = لا نقاط للاختيار «{ $option }» في { $of }
problem-option-without-points-help = أضيفوا { $option } = ... (يجوز 0)
problem-scale-no-length = لا طول لمقياس { $of }
problem-scale-no-length-help = اكتبوا عددين مختلفين
problem-scale-no-end = لا نهاية لمقياس { $of }
problem-scale-no-end-help = اكتبوا عددين أصغر
problem-essential-top = المرحلة «{ $band }» هي أعلى مرحلة، فلا يوضع سقف لشيء أبدا
problem-essential-top-help = سمّوا مرحلة أدنى
problem-essential-module = السؤال «{ $question }» ينتمي إلى وحدة، والوحدة لا تُحتسب في الدرجة العامة
problem-essential-module-help = استعملوا `scope = "dimension"`، أو سؤالا خارج الوحدات
problem-essential-unscored-help = خذوا سؤالا له نقاط
problem-essential-level = هذا المستوى لا يناسب السؤال «{ $question }»
problem-essential-level-help = اكتبوا معرّف اختيار لسؤال الاختيار أو نعم/لا، ونقاطا لقائمة التأشير، وقيمة لسؤال العدد
problem-essential-never = لا جواب عن «{ $question }» دون هذا المستوى، أو لا جواب يبلغه
problem-essential-never-help = خذوا مستوى بين الأدنى والأعلى

## Problems: recommendations
problem-bad-effort = الجهد في { $of } هو { $effort }
problem-bad-effort-help = اكتبوا 1 (بضعة أيام) أو 2 (بضعة أسابيع أو عدة مصالح) أو 3 (أشهر أو مال جديد أو مؤسسة أخرى)
problem-duplicate-step = توجد من قبل خطوة تالية لهذا المستوى في السؤال «{ $question }»، في السطر { $line }
problem-step-unscored = السؤال «{ $question }» بلا نقاط، فلا مستويات له يُرتقى منها
problem-step-unscored-help = احذفوا هذه الخطوة التالية
problem-step-key-help = اكتبوا `{ $key } = ...` لهذا النوع من الأسئلة
problem-step-unreachable = لا جواب عن «{ $question }» يؤدي إلى هذه الخطوة التالية: { $why }
problem-step-unreachable-help = احذفوها، أو صححوا المستوى الذي تنتمي إليه
step-target-reached = كل قيمة تبلغ هذا الهدف
step-level-is-top = هذا المستوى هو الأعلى
step-item-earns-nothing = هذا العنصر لا يعطي أي نقطة
problem-missing-step = لا توجد خطوة تالية للسؤال «{ $question }» مع { $level }
problem-missing-step-help = أضيفوا [[next_steps]] وفيها question = "{ $question }" و { $level }
problem-every-score = كل درجة تبلغ { $score } على الأقل
problem-no-score = لا درجة تبلغ { $score } على الأقل
problem-strength-score-help = اكتبوا درجة بين 0 و 100

## Problems: translations
problem-translation-not-toml-help = أصلحوا هذا الموضع
problem-missing-translation = المفتاح `{ $key }` غير مترجم
problem-missing-translation-help = أضيفوا ترجمة: { $text }
problem-superfluous-translation = لا يوجد نص `{ $key }`
problem-superfluous-translation-help = احذفوه، أو صححوا المفتاح؛ يعرض الأمر `nlc show` الأسئلة والاختيارات

## Problems: responses
problem-part-of-toolkit = هذا جزء من استبيان، وليس ملف أجوبة
problem-part-of-toolkit-help = لفحص الاستبيان، اذكروا مجلده: nlc check FOLDER
problem-not-a-response-markdown = هذه وثيقة Markdown، مثل تقرير
problem-not-a-response-table = هذا جدول، مثل جدول درجات
problem-not-a-response-json = هذا JSON وليس TOML
problem-not-a-response-page = هذه صفحة ويب
problem-not-a-response-template = هذا قالب
problem-not-a-response-other = هذا ملف من نوع آخر: لا شيء فيه يشبه ملف أجوبة
problem-not-a-response-help = اذكروا ملف الأجوبة؛ يكتبه الأمر `nlc assess`، وينتهي اسمه باللاحقة .toml
problem-response-key = لا يوجد `{ $key }` في ملف الأجوبة
problem-response-key-help = أضيفوا في أوله سطرا `{ $key } = ...`
problem-city-empty = المدينة بلا اسم
problem-city-empty-help = اكتبوا اسمها بأي خط
problem-other-toolkit = هذا الملف أجوبة عن الاستبيان «{ $named }»؛ والاستبيان المستعمل هو «{ $toolkit }»
problem-other-toolkit-help = اذكروا مجلد استبيانه بالخيار --toolkit
problem-other-version = هذا الملف أجوبة عن الإصدار { $answered } من الاستبيان؛ والإصدار المستعمل هو { $version }
problem-other-version-help = تحققوا من أن معنى أسئلته لم يتغيّر، أو استعملوا استبيان ذلك الإصدار بالخيار --toolkit
problem-bad-date = «{ $text }» ليس يوما
problem-bad-date-help = اكتبوا السنة-الشهر-اليوم، مثل 2026-03-14
problem-unknown-perspective = لا يوجد منظور «{ $id }»
problem-unknown-field = لا يوجد في المعلومات عن المدينة حقل «{ $id }»
problem-unknown-question = لا يوجد في الاستبيان سؤال «{ $id }»
problem-contradictory = عند «{ $id }» أكثر من واحد من answer و unknown و not_applicable
problem-contradictory-help = أبقوا على المقصود منها
problem-not-applicable = لا يجوز «لا ينطبق» جوابا عن «{ $id }»
problem-not-applicable-because = لا يجوز «لا ينطبق» جوابا عن «{ $id }» ({ $because })
problem-not-applicable-help = اختاروا مستوى، أو اكتبوا unknown = true
problem-no-reason = الجواب عن «{ $id }» هو «لا ينطبق» دون ذكر السبب
problem-no-reason-help = اكتبوا السبب بين علامتي الاقتباس
problem-unsafe-link = الوثيقة المذكورة عند «{ $id }» ليست عنوانا على الإنترنت
problem-unsafe-link-help = تُحفظ وتُعرض نصا عاديا؛ اكتبوا https://... لتصبح رابطا
problem-answer-kind = الجواب عن «{ $id }» من نوع غير مناسب
problem-answer-choice-help = اكتبوا معرّف اختيار واحد، بين علامتي اقتباس
problem-answer-yes-no-help = اكتبوا "yes" أو "no"
problem-answer-checklist-help = اكتبوا قائمة عناصر، مثل ["one", "two"]؛ و [] إذا لم يُؤشَّر على شيء
problem-answer-number-help = اكتبوا عددا، دون علامتي اقتباس ودون مسافات
problem-answer-text-help = اكتبوا نصا بين علامتي اقتباس
problem-whole-only = لا يقبل «{ $id }» إلا الأعداد الصحيحة
problem-outside-limits = العدد { $number } خارج حدود «{ $id }»
problem-unknown-option = لا يوجد في «{ $id }» اختيار «{ $option }»
limits-between = { $whole ->
    [yes] اكتبوا عددا صحيحا من { $min } إلى { $max }
   *[no] اكتبوا عددا من { $min } إلى { $max }
}
limits-from = { $whole ->
    [yes] اكتبوا عددا صحيحا من { $min } فما فوق
   *[no] اكتبوا عددا من { $min } فما فوق
}
limits-to = { $whole ->
    [yes] اكتبوا عددا صحيحا لا يتجاوز { $max }
   *[no] اكتبوا عددا لا يتجاوز { $max }
}
limits-none = { $whole ->
    [yes] اكتبوا عددا صحيحا
   *[no] اكتبوا عددا
}
problem-stale-translation = تغيّر نص `{ $key }` بعد ترجمته، أو لم يؤكد أحد الترجمة
problem-stale-translation-help = قارنوها بالنص: { $text } -- ثم أكدوها: nlc check FOLDER --accept-translation { $key }
problem-no-glossary = هذا ليس مسرد مصطلحات: { $what }
problem-no-glossary-help = انظروا في docs/translation.md ما يتضمنه مسرد المصطلحات
problem-other-term = ترد الكلمة «{ $word }» في نص `{ $key }`، ولا ترد في الترجمة أي من ترجماتها المتفق عليها
problem-other-term-help = استعملوا واحدة من: { $words }؛ أو أضيفوا المفتاح إلى `except` عند هذا المصطلح في glossary.toml

## قراءة الجداول
table-unreadable = تعذّرت قراءة { $path }: { $reason }
table-workbook = تعذّرت قراءة { $path }: { $reason }
table-empty = الملف { $path } فارغ.
table-no-encoding = لا يوجد ترميز باسم { $name }. الترميزات المعتادة هي utf-8 وutf-16 وwindows-1252 وwindows-1256.
table-no-tool = لا توجد أداة استبيان باسم { $name }. الأدوات المعروفة: { $known }
table-bad-separator = الفاصل «{ $text }» ليس حرفًا واحدًا. استعملوا مثلًا , أو ; أو الكلمة tab.
workbook-old-or-protected = هو محمي بكلمة مرور أو بالصيغة القديمة ‎.xls. افتحوه في برنامج الجداول واحفظوه بصيغة ‎.xlsx من دون كلمة مرور.
workbook-too-large = سيتجاوز حجمه بعد فك الضغط { $limit } ميغابايت. احفظوا الورقة التي فيها الأجوبة بصيغة CSV.
workbook-long-cell = فيه خلية أطول مما تسمح به برامج الجداول. احفظوا الورقة التي فيها الأجوبة بصيغة CSV.
workbook-damaged = ليس مصنف Excel أو هو تالف ({ $problem }). افتحوه في برنامج الجداول واحفظوه بصيغة ‎.xlsx أو CSV.
map-unknown-column = يقول ملف المطابقة إن «{ $header }» يحوي { $name }، ولا عمود بهذا الاسم.
map-unknown-question = في ملف المطابقة قيم لـ { $name }، وهو ليس سؤالًا ولا حقلًا له خيارات.
map-no-such-column = يذكر ملف المطابقة عمودًا ليس في أي جدول: «{ $header }».
map-several-columns = يذكر ملف المطابقة «{ $header }»، وهناك عدة أعمدة بهذا الاسم. استعملوا أرقامها، مثل "#7".
map-unknown-option = يقول الملف إن «{ $cell }» يعني «{ $meant }»، وهذا ليس جوابًا على { $name }.
map-no-table = { $path } ليس جدولًا: يقرأ «nlc map» ملفات CSV والمصنفات.
map-done = عدد الأعمدة المعروفة: { $recognised }؛ وما ينبغي تحديده: الأعمدة { $columns }، وأنواع الخلايا { $cells }.
map-draft-head = ما تعنيه أعمدة { $file } وخلاياه: ملف مطابقة. كتب «nlc map» هذه المسودة لتكملوها.

    السطر الذي يبدأ بالعلامة # تعليق لا أثر له. لتحديد شيء، أكملوا سطره واحذفوا العلامة #.
    الأسطر الأخرى تقول ما عُرف؛ ويمكن تصحيحها.

    تحت [columns]: قبل العلامة = اسم عمود من الجدول، أو "#7" للعمود السابع؛ وبعدها ما يحويه العمود:
    city أو date أو perspective أو respondent أو معرّف سؤال أو اسم آخر من الأسماء في docs/tables.md. والعلامة "" تترك العمود جانبًا.
    تحت [values]: قبل العلامة = خلية، وبعدها الجواب الذي تعنيه. والعلامة "" تعني: بلا جواب.

    ثم: nlc score TABLE --map THIS-FILE
map-draft-recognised = الأعمدة المعروفة:
map-draft-ambiguous = قد تكون هذه الأعمدة أشياء عدة. احذفوا العلامة # قبل السطر الصحيح.
map-draft-double = تحوي هذه الأعمدة ما يحويه عمود آخر. لاستعمال أحدها احذفوا علامته #، وضعوا "" بعد العمود الآخر.
map-draft-unknown = هذه الأعمدة غير معروفة ولا تُستعمل. الأعمدة التي تضيفها الأداة بنفسها ليست هنا.
map-draft-number = العمود { $number }: { $column }
map-draft-near = لعله: { $fields }
map-draft-times = { $count ->
    [one] مرة واحدة:
    [two] مرتان:
    [few] { $count } مرات:
   *[other] { $count } مرة:
}
map-draft-times-either = { $count ->
    [one] مرة واحدة؛ قد يكون { $options }:
    [two] مرتان؛ قد يكون { $options }:
    [few] { $count } مرات؛ قد يكون { $options }:
   *[other] { $count } مرة؛ قد يكون { $options }:
}
map-draft-more = عدد أنواع الخلايا الأخرى التي ليست هنا: { $count }
map-draft-items = عدة مما يلي، بينها مسافة:
map-draft-ticks = خلايا عناصر لا تقول إن العنصر موجود ولا إنه غير موجود. ضعوا كلًا منها في إحدى القائمتين.
table-recognised = { $file }: { $kind }، وُجد { $found } من { $count } سؤالًا
table-kind-tool = تصدير { $tool }
table-kind-form = استمارة مملوءة ({ $tool })
table-kind-plain = جدول
table-kind-encoding = { $kind }، { $encoding }
table-kind-labels = { $kind }، العناوين { $language ->
    [en] بالإنجليزية
    [fr] بالفرنسية
    [ar] بالعربية
   *[other] { $language }
}
table-no-questions = لا عمود في { $file } هو سؤال من الأداة «{ $toolkit }»، مثل { $questions }. أعمدته الأولى: { $columns }. هل هو عن أداة أخرى؟ سمّوها بالخيار ‎--toolkit. وإلا فالأمر «nlc map» يكتب مسودة ملف مطابقة لتكملوها.
table-no-city = ليس في { $file } عمود للمدينة. سمّوه city أو المدينة، أو حدّدوه في ملف مطابقة: يكتب «nlc map» مسودة.
table-no-date = ليس في { $file } عمود لليوم. أعطوا يوم كل الصفوف، مثل ‎--date 2026-03-14، أو سمّوا العمود date أو التاريخ، أو حدّدوه في ملف مطابقة.
table-ambiguous = العمود { $number }، «{ $column }»، قد يكون { $fields }: تُرك جانبًا. حدّدوا أيها في ملف مطابقة.
table-double = العمود { $number }، «{ $column }»، يحوي ما يحويه عمود آخر ({ $field }): تُرك جانبًا. احذفوا أحدهما أو غيّروا اسمه.
table-passed-over = { $count ->
    [0] لم يُترك أي عمود: { $columns }
    [one] تُرك عمود واحد: { $columns }
    [two] تُرك عمودان: { $columns }
    [few] تُركت { $count } أعمدة: { $columns }
    [many] تُرك { $count } عمودًا: { $columns }
   *[other] تُرك { $count } عمود: { $columns }
}
table-and-more = { $list } و{ $count } أخرى
table-without = لا عمود لـ: { $questions }
table-quick = كل الأعمدة أسئلة أساسية: حُسبت كالنسخة السريعة.
table-days = { $order ->
    [month] تُقرأ الأيام مثل 03/04/2026 شهر/يوم/سنة. إن كان اليوم أولًا فأضيفوا ‎--days day-first.
   *[day] تُقرأ الأيام مثل 03/04/2026 يوم/شهر/سنة. إن كان الشهر أولًا فأضيفوا ‎--days month-first.
}
cell-problem = { $count ->
    [one] الصف { $row }، العمود «{ $column }»: { $problem }
   *[other] عدد الصفوف { $count }، أولها { $row }، العمود «{ $column }»: { $problem }
}
cell-not-understood = «{ $cell }» ليس من الأجوبة؛ يُعدّ بلا جواب.
cell-near = «{ $cell }» ليس من الأجوبة؛ يُعدّ بلا جواب. هل المقصود «{ $near }»؟
cell-ambiguous = «{ $cell }» قد يكون { $options }؛ يُعدّ بلا جواب.
cell-no-number = «{ $cell }» ليس عددًا؛ يُعدّ بلا جواب.
cell-out-of-range = «{ $cell }» ليس بين { $min } و{ $max }؛ يُعدّ بلا جواب.
cell-must-apply = «{ $cell }» ليس جوابًا هنا، فهذا السؤال ينطبق على كل مدينة؛ يُعدّ بلا جواب.
cell-other = «{ $cell }» ليس جوابًا من هذه الأداة؛ يُعدّ بلا جواب، أو يُترك من القائمة.
cell-no-text = هنا حروف في ترميز غير ترميز بقية الملف؛ يُعدّ بلا جواب. احفظوا الملف بصيغة CSV UTF-8.
cell-unfinished = تقول أداة الاستبيان إن هذه الإجابة لم تكتمل.
cell-contradiction = «{ $cell }» يقول أمرين لا يجتمعان؛ يُعدّ بلا جواب.
cell-more = { $count ->
    [one] لم يُعرض تنبيه آخر من هذا النوع.
    [two] لم يُعرض تنبيهان آخران من هذا النوع.
    [few] لم تُعرض { $count } تنبيهات أخرى من هذا النوع.
    [many] لم يُعرض { $count } تنبيهًا آخر من هذا النوع.
   *[other] لم يُعرض { $count } تنبيه آخر من هذا النوع.
}
reject-no-city = لم تُذكر المدينة
reject-city-not-text = حروف اسم المدينة في ترميز غير ترميز بقية الملف؛ احفظوا الملف بصيغة CSV UTF-8
reject-no-date = لا يوجد يوم
reject-bad-date = «{ $cell }» ليس يومًا يمكن قراءته؛ اكتبوه مثل 2026-03-14
reject-too-many-cells = عدد الخلايا { $cells } وعدد الأعمدة { $columns }: قد يكون هناك فاصل داخل نص بلا علامات اقتباس
reject-unclosed = علامة اقتباس (") فُتحت ولم تُغلق
reject-too-long = الصف أطول من { $limit } ميغابايت
reject-line = رُفض الصف { $row }: { $reason }
reject-line-column = رُفض الصف { $row }، العمود «{ $column }»: { $reason }
reject-more = { $count ->
    [one] رُفض صف آخر.
    [two] رُفض صفان آخران.
    [few] رُفضت { $count } صفوف أخرى.
    [many] رُفض { $count } صفًا آخر.
   *[other] رُفض { $count } صف آخر.
}
reject-hint = الخيار ‎--rejects FILE يكتب الصفوف المرفوضة في ملف، مع سبب كل منها، لتُصحّح وتُقرأ من جديد.
rows-summary = { $file }: الصفوف المقبولة { $accepted }{ $warned ->
    [0] { "" }
   *[other] {" "}(منها بتنبيهات: { $warned })
}، المرفوضة { $rejected }
rows-strict = { $file }، توقفت القراءة: { $problem }
rows-same = { $count ->
    [one] صف واحد عن مدينة ويوم سبقه إليهما صف آخر
    [two] صفان عن مدينة ويوم سبقهما إليهما صف آخر
    [few] { $count } صفوف عن مدينة ويوم سبقها إليهما صف آخر
    [many] { $count } صفًا عن مدينة ويوم سبقها إليهما صف آخر
   *[other] { $count } صف عن مدينة ويوم سبقها إليهما صف آخر
} (أولها الصف { $row }، { $city }). وهي معًا عدة مجيبين في تقييم واحد.
city-alike = يبدو أن «{ $one }» و«{ $other }» مدينة واحدة. حُسبتا كل على حدة؛ اكتبوهما بالطريقة نفسها إن كانتا واحدة.
table-several-cities = في { $file } عدة أعمدة للمدينة: { $columns }. أبقوا واحدًا منها، أو حدّدوا في ملف مطابقة أيها يُحسب.
table-no-rows = لا أجوبة في { $file }: لا شيء تحت صف العناوين.
table-near = العمود { $number }، «{ $column }»، تُرك جانبًا. هل المقصود «{ $near }»؟ إذن غيّروا اسمه.
table-twice = الأعمدة { $columns } عن السؤال نفسه، { $question }. حيث تختلف يُعدّ السؤال بلا جواب.
cell-known = «{ $cell }» ليس من الأجوبة ({ $known })؛ يُعدّ بلا جواب.
cell-too-small = «{ $cell }» أقل من { $min }؛ يُعدّ بلا جواب.
cell-too-large = «{ $cell }» أكثر من { $max }؛ يُعدّ بلا جواب.
cell-not-whole = «{ $cell }» ليس عددًا صحيحًا؛ يُعدّ بلا جواب.
cell-differs = «{ $cell }» ليس ما يقوله عمود آخر عن هذا السؤال؛ يُعدّ بلا جواب.
rows-short = { $count ->
    [one] ينتهي الصف { $row } قبل آخر الأعمدة
    [two] ينتهي صفان قبل آخر الأعمدة، أولهما الصف { $row }
    [few] تنتهي { $count } صفوف قبل آخر الأعمدة، أولها الصف { $row }
    [many] ينتهي { $count } صفًا قبل آخر الأعمدة، أولها الصف { $row }
   *[other] ينتهي { $count } صف قبل آخر الأعمدة، أولها الصف { $row }
}: ما ينقص يُعدّ بلا جواب.
rows-twice = { $count ->
    [one] الصف { $row } مطابق تمامًا لصف سابق
    [two] صفان مطابقان تمامًا لصفوف سابقة، أولهما الصف { $row }
    [few] { $count } صفوف مطابقة تمامًا لصفوف سابقة، أولها الصف { $row }
    [many] { $count } صفًا مطابقًا تمامًا لصفوف سابقة، أولها الصف { $row }
   *[other] { $count } صف مطابق تمامًا لصفوف سابقة، أولها الصف { $row }
}: ربما بسبب إرسال مكرر. كلها تُحسب؛ احذفوا الزائد.
column-date = التاريخ
score-several-heading = عدد المدن: { $count }
usage-by-format = هذه الصيغة دائمًا حسب المدينة: الخيار ‎--by response للصيغتين csv وjsonl.

## الاستمارات والجداول
form-city = المدينة أو البلدية
form-date = يوم التقييم
form-perspective = من أي جانب تجيبون؟
form-respondent = من يجيب؟ الوظائف لا الأسماء
form-quick = الأسئلة المحورية فقط
form-note = ملاحظة: { $question }
form-evidence = الوثائق التي تبيّن ذلك: { $question }
form-reason = لماذا لا ينطبق السؤال: { $question }
form-status = إن لم يكن هناك جواب: { $question }
form-unknown = لا أعرف
form-not-applicable = لا ينطبق
form-none = لا شيء مما سبق
form-numbered = { $number }. { $text }
form-checklist-how = اكتبوا أرقام كل ما هو صحيح، تفصل بينها فواصل، مثل 1, 3
form-checklist-alone = كل واحد من هذه الأجوبة يُختار وحده: { $words }. أزيلوا العلامات الأخرى.
form-checklist-words = أو اكتبوا واحدا من: { $words }
form-list-only = اختاروا من القائمة؛ يفتحها السهم الذي بجانب الخانة.
form-date-only = اكتبوا يوما، مثل 2026-03-14.
form-tick-one = ضعوا علامة واحدة.
form-tick-all = ضعوا علامة عند كل ما هو صحيح.
form-answer = الجواب:
form-note-line = ملاحظة:
form-evidence-line = الوثائق التي تبيّن ذلك:
form-not-applicable-because = لا ينطبق، والسبب:
form-question = السؤال { $number }
form-asked-if = لا تجيبوا إلا بهذا الشرط: { $condition }.
form-quick-title = { $title } (الأسئلة المحورية)
form-needs-file = لا يمكن عرض مصنّف جداول في الطرفية. اذكروا ملفا بالخيار -o، مثل -o form.xlsx
form-same-name = في هذا الاستبيان عنصران باسم «{ $name }». تحتاج الاستمارة إلى اسم مختلف لكل حقل من المعلومات عن المدينة ولكل سؤال ولما يتبعه؛ غيّروا أحد المعرّفين.

## تقارير Word وExcel
office-sheet-plan = خطة العمل
office-sheet-scores = الدرجات
office-sheet-answers = الأجوبة
office-what = ما ينبغي فعله
office-done-when = علامة الإنجاز
office-effort = الجهد
office-status = الحالة
office-status-open = لم يبدأ
office-status-begun = بدأ
office-status-done = أُنجز
office-status-dropped = تُرك
office-lowest = أدنى درجة ممكنة
office-highest = أعلى درجة ممكنة
office-question = السؤال
office-who = من أجاب
office-answer = الجواب
office-note = ملاحظة
office-evidence = الوثائق
office-cut = [… قُطع النص هنا لأن الخلية لا تتسع لأكثر من ذلك؛ وهو كامل في تقرير Markdown]
office-some-cut =
    { $count ->
        [zero] لم يُقطع أي نص.
        [one] نص واحد أطول مما تتسع له الخلية، فقُطع في المصنّف مع إشارة إلى ذلك؛ وهو كامل في تقرير Markdown.
        [two] نصان أطول مما تتسع له الخلية، فقُطعا في المصنّف مع إشارة إلى ذلك؛ وهما كاملان في تقرير Markdown.
        [few] { $count } نصوص أطول مما تتسع له الخلية، فقُطعت في المصنّف مع إشارة إلى ذلك؛ وهي كاملة في تقرير Markdown.
        [many] { $count } نصا أطول مما تتسع له الخلية، فقُطعت في المصنّف مع إشارة إلى ذلك؛ وهي كاملة في تقرير Markdown.
       *[other] { $count } نص أطول مما تتسع له الخلية، فقُطعت في المصنّف مع إشارة إلى ذلك؛ وهي كاملة في تقرير Markdown.
    }
office-table = الجدول { $number }: { $title }
office-contents = المحتويات
office-contents-update = يضيف Word أرقام الصفحات حين يقترح تحديث الوثيقة، أو حين تنقرون هنا وتضغطون على F9.
office-needs-file = لا يمكن عرض مصنّف جداول أو وثيقة Word أو ملف PDF في الطرفية. اذكروا ملفا بالخيار -o، مثل -o report.xlsx أو -o report.docx
office-not-readable = لم يُكتب أي تقرير: عند إعادة القراءة تبيّن أن "{ $part }" لا يُقرأ ({ $problem }). نرجو الإبلاغ عن هذا الخطأ في البرنامج.
office-not-whole = لم يُكتب أي تقرير: عند إعادة القراءة تبيّن أن "{ $part }" غير كامل. نرجو الإبلاغ عن هذا الخطأ في البرنامج.
office-template = الخيار --template يُستعمل مع --format markdown أو html أو pdf؛ ولا يغيّر مصنّف جداول ولا وثيقة Word
pdf-not-built = بُني برنامج nlc هذا دون PDF. اكتبوا صفحة ويب (-o report.html) واطبعوها بصيغة PDF من متصفح، أو ابنوا nlc بالأمر: cargo install --path . --features pdf
pdf-not-valid = { $name }: { $problem }؛ في السطر: { $line }

## اسم اللغة، بها وبالإنجليزية (للأدوات التي تسمي اللغات بالإنجليزية)
language-name = العربية
language-name-english = Arabic
