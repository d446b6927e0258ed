/** Words near a date that tell whose date it is. Tested on the text before it (to its sentence's start) or after it (to its end). */

/** A date that is only named as a bound or origin: "since 7 May", "from October 2022 to". Directly before the date. */
export const BOUND_BEFORE =
	/(?:\b(?:since|until|till|by|before|after|from|prior to|starting|beginning|effective|as early as|back (?:in|on)|dated|between|no later than|no earlier than|not before|through|following|up to|of|until the|the|last|past|previous|every|each|next|this coming|anniversary of)|(?<!\p{L})(?:с|со|на|до|после|от|по|к|в ночь на|назначенн\p{L}+ на|начиная с|не позднее|не ранее|не раньше|накануне|прошлого|ещё|еще|к|від|з|до|після|перед|до конца|с утра))[\s*_«"]*$/iu;

/** A range is often opened by a word that would make a single day a bound: "from 30 May to 1 June". Directly before it. */
export const OPENS_RANGE = /(?:\b(?:from|between)|(?<!\p{L})(?:с|со|від|з))\s$/iu;

/** What was signed, adopted, held: told at once it is the news, told later on it is history. Anywhere before, not far. */
export const HISTORY_BEFORE =
	/\b(?:born|died|founded|established|created|signed|adopted|concluded|ratified|entered into force|proclaimed|liberated|launched|unveil\w+|dates? back|resolution|treaty|decree|agreement|declaration|memorandum|statement of|held|took place|took office|appointed|elected|began|started|ended|happened|published|announced|released|invaded|ago|anniversary|history|war|battle|coup|revolution)\b|(?<!\p{L})(?:родил|умер|основан|создан|учрежд[её]н|подписан|принят|заключ[её]н|образован|вступил|освобожд|провозглаш|резолюци|договор|указ|соглашени|постановлени|деклараци|меморандум|годовщин|лет назад|состоявш|прошедш|ранее)/iu;

/** What a post tells of the past even in its first sentence. Anywhere before, not far. */
export const LONG_PAST_BEFORE =
	/\b(?:born|died|founded|proclaimed|liberated|relations (?:\p{L}+ ){0,6}established|entered into force|dates? back|invaded|ago|anniversary|history|war|battle|coup|revolution)\b|(?<!\p{L})(?:родил|умер|основан|отношени\p{L}+ (?:\p{L}+ ){0,6}установлен|вступил\p{L}* в силу|провозглаш|освобожд|годовщин|лет назад)/iu;

/** The date tells when a thing named before it came about: "the treaty signed on", "which was adopted on". Directly before it. */
export const OF_A_THING =
	/(?:(?<!\b(?:was|were|been|being|has|have|had|is|are|be)\s)(?<=[\p{L}\p{N})"”],?\s)(?:signed|adopted|held|concluded|established|founded|created|ratified|launched|born|proclaimed|published|released|unveiled|elected|appointed|approved)(?:\s(?:in|at|by)\s[^,.;]{1,40})?,?\s(?:on\s)?(?:the\s)?|(?<=\b\p{Ll}{2,}(?:ed|s|ld|me)\b[^.;]*)\b(?:the|an?|its|their|his|her)\s(?:\p{L}+\s){1,4}\p{Ll}{2,}ed(?:\s(?:in|at|by|between)\s[^,.;]{1,40})?\son\s|\b(?:which|that|who|whose|where|when|since|after|as)\b[^,.;]{0,80}|(?<!\p{L})(?:подписанн|принят(?:ой|ого|ым|ых)|состоявш|прошедш|утвержд[её]нн|заключ[её]нн|учрежд[её]нн|котор)[^,.;]{0,80})$/iu;

/** A period that a text sums up or compares with, named just before its days: "last week (22-28 October)". */
export const REVIEWED_BEFORE =
	/(?:\b(?:(?:last|previous|past)\s(?:week|month)|(?:of|for)\sthe\s(?:week|month|period)|weekly)|(?<!\p{L})(?:недел[иею]|недел(?:ей|ь)|месяца?|период[ае]?|итог\p{L}*|тиждень|тижня))\W*(?:[сз]\s|from\s|of\s)?$/iu;

/** The event is still to come. */
export const UPCOMING =
	/\b(?:will|shall|to be (?:held|published|opened|launched)|is (?:scheduled|planned|expected|set|due)|are (?:scheduled|planned|expected|due)|scheduled (?:for|to)|upcoming|forthcoming|to take place|deadline|register|registration|apply|applications?|save the date|going to|plans? to (?=\p{Ll})|expecting|look(?:ing)? forward|in advance|invites?|invited? to|join us|do(?:n['’]t| not) miss|stay tuned|open(?:s)? until|valid until|would|closes|expires|falls on|may be extended|from now|where to go|things to do|what['’]s on)\b|(?<!\p{L})(?:куда\s(?:сходить|пойти|поехать)|афиша|состоится|состоятся|пройд[её]т|пройдут|начн[её]тся|начнутся|хотят|хочет|собира[ею]тся|мо(?:жет|гут)\sбыть|объяв[ия]т|рассмотр[ия]т|проведут|пров[её]д[её]м|собер[её]м|примут?\sучастие|примет\sучастие|начн(?:[её]т|ут)|смогут|состав[ия]т|будет|будут|заплан\p{L}+|планиру\p{L}+|прогнозиру\p{L}+|изменит|изменят|может стать|могут стать|ожида\p{L}+|предсто\p{L}+|приглаша\p{L}+|регистраци\p{L}+|за[яи]вк\p{L}+|успейте|вступит(?!\p{L})|вступят|возобнов\p{L}+ся|завершится|откроется|стартует|пров[её]д[её]т|намечен\p{L}*|истекает|завтра|продл\p{L}+|смож\p{L}+|ограничен\p{L}*|відбуде\p{L}+|буде|планує\p{L}*)/iu;

/** A heading with a date announces only where it says so outright; "agree on a plan" and "invite six states" are reports. */
export const UPCOMING_HEADING =
	/\b(?:will|shall|to be (?:held|published|opened|launched)|(?:is|are) (?:scheduled|planned|expected|due)|scheduled (?:for|to)|upcoming|forthcoming|to take place|deadline|register|registration|save the date|join us|do(?:n['’]t| not) miss)\b|(?<!\p{L})(?:состоится|состоятся|пройд[её]т|пройдут|начн[её]тся|начнутся|приглаша(?:ем|ет)|регистрация|успейте|откроется|стартует|завтра|анонс)(?!\p{L})/iu;

/** A report tells in the past tense what its day brought, whatever it says of the time to come after that. */
export const REPORTS =
	/\b(?:\p{Ll}{2,}(?<!schedul|plann|expect|invit|need|suppos)ed|met|held|took|gave|spoke|began|was|were|had|became|made|sent|won|left|paid|saw|said|told|led|ran|came|went)\b|(?<!\p{L})\p{Ll}{2,}(?:ал|ял|ил|ел|ул|ыл|шёл|шел|шл|вёл|вел)(?:а|о|и|ся|ась|ось|ись)?(?!\p{L})/u;

/** Signs of an appointment: a calendar leaf or a clock. In the line of the date. */
export const APPOINTMENT =
	/[🕐-🕧⏰]|(?<!\p{L})(?:в|at|from|с)\s\d{1,2}[:.]\d\d|\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?|AM|PM|MSK|МСК|CET|GMT|UTC)\b/u;

/** The day itself: "Today, 7 September", "as of 21 February". Directly before the date. */
export const TODAY_BEFORE =
	/(?:\b(?:today|tonight|this (?:morning|afternoon|evening|day)|as of|currently|yesterday)|(?<!\p{L})(?:сегодня|вчера|по состоянию на|на утро|на вечер|сьогодні|вчора|станом на))[\s,(:–—-]*(?:on\s|the\s|(?:\d\d?[:.]\d\d\s)?(?:on\s)?)*$/iu;

/** The date is that of the day before or after the post: "yesterday, 7 May". Directly before it. */
export const YESTERDAY_BEFORE = /(?:\byesterday|(?<!\p{L})(?:вчера|вчора))[\s,(:–—-]*(?:on\s)?(?:the\s)?$/iu;
export const TOMORROW_BEFORE = /(?:\btomorrow|(?<!\p{L})завтра)[\s,(:–—-]*(?:on\s)?(?:the\s)?$/iu;

/** Only these tie the post to the very day: figures "as of" a day often come the next. */
export const SAME_DAY =
	/(?:\b(?:today|tonight|this (?:morning|afternoon|evening|day))|(?<!\p{L})(?:сегодня|сьогодні))[\s,(:–—-]*\S{0,8}\s?$/iu;

/** A day of the past is kept today. */
export const ON_THIS_DAY =
	/#(?:on_?this_?day|otd|this_?day\p{L}*|в_?этот_?день|день_?в_?истории|историческ\p{L}+)|\b(?:on this day|this day in|years ago today)\b|(?<!\p{L})(?:в этот день|день в истории|лет назад|цього дня)/iu;
