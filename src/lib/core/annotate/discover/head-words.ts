/**
 * Words that make a name of an organisation of the words around them. `whole` heads need a word beside them that completes the name
 * (`Institute of ...`); those of `alone` are names as they stand (`МИД`).
 */
const ENGLISH_HEADS =
	'ministry department university institute commission committee council agency association federation foundation fund bank ' +
	'court party academy authority corporation company airlines airways inc corp ltd plc llc gmbh holdings bureau organization ' +
	'organisation society parliament senate embassy college federation league consulate secretariat directorate ' +
	'chamber observatory alliance front congress corps';

/** A name ends with these: nothing behind them belongs to it. */
const ENGLISH_CLOSING = 'airlines airways inc corp ltd plc llc gmbh holdings';

const RUSSIAN_HEADS =
	'министерство университет институт академия комиссия комитет фонд агентство служба департамент управление ассоциация федерация ' +
	'союз организация совет суд прокуратура банк биржа партия палата корпорация общество церковь лига конгресс фронт движение ' +
	'инспекция центробанк госкорпорация обсерватория госкомитет авиалинии ассамблея бюро';

const RUSSIAN_ALONE =
	'мид мвд мчс фсб цб фас гувд фбр цру спч фсин фнс фмс рпц снбо сбу генпрокуратура госдеп центробанк';

/** Words that say of the name behind them what it is. */
const RUSSIAN_TYPES =
	'партия движение компания корпорация концерн холдинг банк фирма агентство информагентство газета журнал еженедельник телеканал ' +
	'телекомпания радиостанция издательство авиакомпания клуб фонд организация ассоциация профсоюз группировка издание институт ' +
	'завод комбинат университет театр медиахолдинг авиаперевозчик лоукостер интернет-издание госкорпорация автоконцерн перевозчик оператор портал соцсеть радио ритейлер ' +
	'футбольный_клуб ооо оао зао пао ао ано гуп муп фгуп риа иа нпо трк фк хк';

const ENGLISH_TYPES =
	'airline company newspaper carrier manufacturer magazine broadcaster retailer airlines agency firm startup';

/** Words of long names that make an organisation only of what has an acronym. */
const BRACKET_HEADS =
	'group force forces office service centre center airline центр группа силы станция партия компания';

/** What a name made with a head word may not begin with. */
const ENGLISH_STOPS =
	'a an the this that these those his her its our their my your in on at by for from of to with and or but as if when while after ' +
	'before during since under over between about into than then so not no is are was were be been has have had will would can could ' +
	'may might must shall should do does did what who whom whose which where why how all any some each every both former old ' +
	'president minister chairman director head mr mrs ms dr today yesterday monday tuesday wednesday thursday friday saturday sunday ' +
	'january february march april may june july august september october november december ceo cfo cto rt via watch read live ' +
	'according breaking also one two three i we they he she it you there here now';

const RUSSIAN_STOPS =
	'новый этот каждый первый второй третий такой один другой весь наш ваш свой который главный крупнейший крупный сам самый любой ' +
	'многие некоторые иной местный соответствующий данный нынешний прошлый бывший собственный ведущий единственный общий специальный ' +
	'сегодня завтра вчера после перед также затем ранее теперь именно только';

/** Endings of the last word of names that are no organisations though they have acronyms. */
const THINGS =
	'treaty agreement act convention system programme program plan project index product area zone war day game games cup ' +
	'championship disease syndrome virus rate tax law vehicle missile aircraft network protocol framework initiative summit conference kit ' +
	'договор соглашение конвенция система программа план проект индекс продукт зона война день игры кубок чемпионат болезнь синдром ' +
	'вирус ставка налог закон ракета самолет сеть протокол форум саммит операция кодекс право стратегия технология интеллект';

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const englishHeads = split(ENGLISH_HEADS);
export const englishClosing = split(ENGLISH_CLOSING);
export const englishTypes = split(ENGLISH_TYPES);
export const englishStops = split(ENGLISH_STOPS);
/** In the nominative; their forms are told by their stems. */
export const russianHeads = split(RUSSIAN_HEADS);
export const russianTypes = split(RUSSIAN_TYPES);
export const bracketHeads = split(BRACKET_HEADS);
export const russianAlone = split(RUSSIAN_ALONE);
export const russianStops = split(RUSSIAN_STOPS);
export const thingWords = split(THINGS);
