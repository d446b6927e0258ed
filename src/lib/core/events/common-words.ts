import { stem } from './stems.ts';

/** Words that carry no subject in any text. */
const STOP = `a about above after again against all also although am an and any are as at be became because been before being below between both but by
can could did do does doing down during each even every few for from further get got had has have having he her here hers him his how however i if in into is it its
just let like many may me might more most much must my neither no nor not now of off on once one only onto or other our out over own per quite rather same shall she should since so some still
such than that the their them then there these they this those though through thus to too toward towards two under until up upon us very via was we well were what when where whether which while who whom whose why
will with within without would yes yet you your im dont didnt cant wont thats isnt rt amp http https www com html htm said say says told tell new also
today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
day week month year time first last next people read full view telegram channel photo video subscribe
а без более бы был была были было быть в вам вас ведь весь во вот все всего всех всё вы где да даже для до его ее её если есть еще ещё же за здесь и из или им их к как какой когда кто ли либо лишь
между меня мне много может можно мой мы на над надо нам нас наш не него нее ней нет ни ним них но ну о об обо однако он она они оно от очень перед по под после потому при про раз с сам свой своей своего свою своих со
так также такой там те тем то того тоже той только том ты у уже хотя чего чей чем через что чтобы эта эти это этого этой этом этот я который которая которое которые которых которого которой которым однако поэтому
сегодня вчера завтра понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря
день дня дней неделя недели год года году лет время времени сообщил сообщила сообщили сообщает рассказал рассказала заявил заявила заявили отметил отметила сказал сказала пишет передает словам данным будет будут стало стал стала стали подписаться подпишись канал видео фото
la el los las un una unos unas de del al y o e que en con por para se lo su sus es son fue ser como mas más pero sin sobre ya le les me te mi tu hay este esta esto muy
il lo gli i le di da dei del della delle dello nel nella nei sul sulla con per che non si è sono ha hanno come più anche ma una uno
ang ng sa na mga ay at ko mo ka po yung lang din rin pa ba si ni kay para`;

/**
 * Words that news and diplomacy use in every other text: not empty, but never rare,
 * however small the archive in which they are counted.
 */
const COMMON = `agreement agenda ally announce approach area attend authority bilateral chair chairman chairmanship challenge close conference congratulate consultation contact continue contribute cooperation
council country crisis defence defense delegation democratic develop development dialogue diplomacy diplomatic discuss discussion economic economy effective effort embassy energy ensure exchange expand
federation federal foreign forum framework friend friendly friendship future global government growth head hold held implement implementation important integration interaction interest international issue joint
key lead leader main major mechanism meet meeting member military minister ministerial ministry mutual nation national note official opening operation opportunity order organisation organization part participant participate
partner partnership party peace plan platform point policy political position practical president press prime principle priority process programme program project promote public question receive region regional relation
remark reaffirm report republic resolution role russia russian secretary-general secretary sector security session share side sign situation social special stability state statement step strategic strengthen strong summit
support sustainable system talk tie trade traditional treaty united union visit war western west work working world american america united ukraine ukrainian moscow
встреча встречи встретился совещание заседание переговоры министр министра министерство министров иностранных дел президент президента премьер глава главы страна страны стран государство государства россия россии российский российская российской
российско федерация федерации сотрудничество сотрудничества развитие развития вопрос вопросы вопросам безопасность безопасности партнерство партнерства отношения отношений организация организации международный международного
международной региональный совет совета участие участники совместный совместной экономический экономического экономической политика политики политический работа работы поддержка поддержки визит визита конференция форум саммит саммита
стороны сторон обсудили обсудил подчеркнул провел прошла состоялась состоялось состоялся мир мира мире война украина украины украинский москва москве москвы миллион миллионов тысяч рублей рубль человек людей область области жителей город города сша власти власть суд`;

function stems(list: string): Set<string> {
	return new Set(list.split(/\s+/u).map(stem));
}

const STOP_WORDS = new Set(STOP.split(/\s+/u));
const COMMON_STEMS = stems(COMMON);

/** `word` in lower case, unstemmed. */
export function isStopWord(word: string): boolean {
	return STOP_WORDS.has(word);
}

/** `stemmed` as `stem` gives it. */
export function isCommonStem(stemmed: string): boolean {
	return COMMON_STEMS.has(stemmed);
}
