import { describe, expect, it } from 'vitest';
import { choiceOf, planColumns, type Plan } from '#lib/core/formats/table/plan.ts';
import { findLayout } from '#lib/core/formats/table/layout.ts';
import { isTable } from '#lib/core/formats/table/is-table.ts';

/** Text, time, id, source; then further columns as `role:name`. */
type Expected = readonly [string | null, string | null, string | null, string | null, ...string[]];

const PARTS = ['handle', 'name', 'id', 'author', 'clock', 'zone'] as const;

function planOf(head: string, row: string): Plan {
	const layout = findLayout(`${head}\n${row}\n`, true);
	if (layout === null) throw new Error(`no layout of ${head}`);
	expect(isTable(layout)).toBe(true);
	return planColumns(layout.columns, {});
}

function saidOf(plan: Plan, further: readonly string[]): string[] {
	return further.map((said) => {
		const role = said.split(':')[0] ?? '';
		const part = PARTS.find((one) => one === role);
		const column = part === undefined ? plan.further[role as keyof Plan['further']][0] : plan[part];
		return `${role}:${column?.name ?? ''}`;
	});
}

/** Names and one row of what real tools write, values invented. */
const TOOLS: readonly (readonly [string, string, string, Expected])[] = [
	[
		'rtweet',
		'user_id,status_id,created_at,screen_name,text,source,display_text_width,reply_to_status_id,reply_to_screen_name,is_retweet,retweet_count,urls_expanded_url,media_url,media_type,quoted_status_id,quoted_text,quoted_created_at,retweet_status_id,retweet_text,retweet_created_at,retweet_screen_name,retweet_name,status_url,name,location,description,url,account_created_at',
		'x77,x1500000000000000001,2022-04-10 19:58:07,river_news,The river rises,Web App,15,,,FALSE,3,https://a.example/1,http://p.example/1.jpg,photo,x9,A longer text that was quoted here today,2020-01-01 00:00:00,x8,Another longer text that was shared,2021-01-01 00:00:00,other,Other,https://twitter.com/river_news/status/1500000000000000001,River News,Here,About the river and more,https://b.example,2011-02-21 12:45:22',
		[
			'text',
			'created_at',
			'status_id',
			'screen_name',
			'name:name',
			'id:user_id',
			'forwardedFrom:retweet_name',
			'replyTo:reply_to_status_id',
			'forwards:retweet_count',
			'links:urls_expanded_url',
			'media:media_type'
		]
	],
	[
		'twint',
		'id,conversation_id,created_at,date,time,timezone,user_id,username,name,place,tweet,language,mentions,urls,photos,replies_count,retweets_count,likes_count,hashtags,cashtags,link,retweet,quote_url,video,thumbnail,near,user_rt_id,user_rt,retweet_id,reply_to,retweet_date',
		'1500000000000000001,1500000000000000001,2021-01-02 12:00:00 CET,2021-01-02,12:00:00,+0100,77,river,River News,,The river rises again,en,[],[],[],1,2,3,[],[],https://twitter.com/river/status/1500000000000000001,False,,0,,,,,,[],',
		['tweet', 'created_at', 'id', 'username', 'name:name', 'forwards:retweets_count', 'media:photos']
	],
	[
		'snscrape',
		'url,date,rawContent,renderedContent,id,user.username,user.id,user.displayname,user.created,replyCount,retweetCount,likeCount,viewCount,lang,inReplyToTweetId,media,outlinks,source',
		'https://twitter.com/river/status/15,2022-04-10 19:58:07+00:00,The river rises again,The river rises again,15,river,77,River News,2010-01-01 00:00:00+00:00,1,2,3,4,en,,,,Web',
		[
			'rawContent',
			'date',
			'id',
			'user.username',
			'name:user.displayname',
			'views:viewCount',
			'forwards:retweetCount',
			'replyTo:inReplyToTweetId',
			'links:outlinks'
		]
	],
	[
		'snscrape of Telegram',
		'url,date,content,outlinks,channel',
		'https://t.me/s/river/12,2022-04-10 19:58:07+00:00,The river rises,,river',
		['content', 'date', 'url', 'channel', 'links:outlinks']
	],
	[
		'tweepy',
		'created_at,id,id_str,text,truncated,source,in_reply_to_status_id_str,user,retweet_count,favorite_count',
		'2022-04-10 19:58:07,1.5E+18,1500000000000000001,The river rises again,False,Twitter Web App,,river,1,2',
		['text', 'created_at', 'id_str', 'user', 'replyTo:in_reply_to_status_id_str']
	],
	[
		'tweepy, three columns',
		'time,user,tweet',
		'2022-04-10 19:58:07,river,The river rises again',
		['tweet', 'time', null, 'user']
	],
	[
		'twarc2',
		'id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,author_id,in_reply_to_username,retweeted_username,quoted_username,created_at,text,lang,source,public_metrics.impression_count,public_metrics.retweet_count,entities.urls,author.created_at,author.username,author.name,author.description',
		'1500000000000000001,1500000000000000001,,,77,,,,2022-04-10T19:58:07.000Z,The river rises again,en,Twitter Web App,10,2,,2010-01-01T00:00:00.000Z,river,River News,We write about rivers and lakes all day',
		[
			'text',
			'created_at',
			'id',
			'author.username',
			'name:author.name',
			'id:author_id',
			'views:public_metrics.impression_count',
			'forwards:public_metrics.retweet_count',
			'forwardedFrom:retweeted_username'
		]
	],
	[
		'Apify tweets',
		'id,url,fullText,createdAt,retweetCount,viewCount,author.userName,author.name,author.createdAt,isReply',
		'1500000000000000001,https://x.com/river/status/1500000000000000001,The river rises again,Sun Apr 10 19:58:07 +0000 2022,2,10,river,River News,Sun Apr 10 19:58:07 +0000 2011,false',
		['fullText', 'createdAt', 'id', 'author.userName', 'views:viewCount']
	],
	[
		'Apify Instagram',
		'caption,commentsCount,displayUrl,id,likesCount,ownerFullName,ownerUsername,shortCode,timestamp,type,url',
		'The river rises again,1,https://p.example/1.jpg,300000001,5,River News,river.news,Cabc,2022-04-10T19:58:07.000Z,Image,https://www.instagram.com/p/Cabc/',
		['caption', 'timestamp', 'id', 'ownerUsername', 'name:ownerFullName', 'media:displayUrl']
	],
	[
		'4CAT Telegram',
		'id,thread_id,chat,author,author_name,author_is_bot,body,timestamp,unix_timestamp,reply_to,views,forwards,attachment_type,link_attached,author_forwarded_from_name',
		'river_news-12,river_news,river_news,77,Ann,no,The river rises again,2022-04-10 19:58:07,1649620687,,10,2,photo,,',
		[
			'body',
			'timestamp',
			'id',
			'chat',
			'handle:chat',
			'views:views',
			'replyTo:reply_to',
			'media:attachment_type'
		]
	],
	[
		'CrowdTangle Facebook',
		'Page Name,User Name,Facebook Id,Page Category,Page Created,Likes at Posting,Post Created,Post Created Date,Post Created Time,Type,Total Interactions,Shares,Video Length,URL,Message,Link,Final Link,Image Text,Link Text,Description',
		'River News,rivernews,1001,MEDIA,2010-01-01 00:00:00,5000,2022-04-10 19:58:07 EDT,2022-04-10,19:58:07,Photo,10,3,,https://www.facebook.com/rivernews/posts/5551,The river rises again in the east,,,,,',
		['Message', 'Post Created', 'URL', 'Page Name', 'forwards:Shares']
	],
	[
		'CrowdTangle Instagram',
		'Account,User Name,Followers at Posting,Post Created,Type,Likes,Comments,Views,URL,Link,Photo,Title,Description',
		'River News,river.news,500,2022-04-10 19:58:07 EDT,Photo,5,1,10,https://www.instagram.com/p/Cabc/,,https://p.example/1.jpg,,The river rises again in the east',
		['Description', 'Post Created', 'URL', 'User Name', 'views:Views']
	],
	[
		'Telepathy',
		'To,Message ID,Timestamp,Display_name,User ID,Message_text,Reply_to_ID,Views,Forwards,Has_media,Edit_date',
		'River News,12,2022-04-10 19:58:07+00:00,Ann,77,The river rises again,,10,2,MessageMediaPhoto,',
		[
			'Message_text',
			'Timestamp',
			'Message ID',
			'To',
			'author:Display_name',
			'replyTo:Reply_to_ID',
			'media:Has_media',
			'edited:Edit_date'
		]
	],
	[
		'TGStat',
		'Дата публикации;Канал;Ссылка на пост;Текст;Просмотры;Репосты',
		'10.04.2022 19:58;Речные новости;https://t.me/river/12;Вода снова поднялась;1200;3',
		['Текст', 'Дата публикации', 'Ссылка на пост', 'Канал', 'views:Просмотры', 'forwards:Репосты']
	],
	[
		'a Russian export',
		'ИД сообщения;Дата;Время;Автор;Текст сообщения',
		'12;10.04.2022;19:58;Речные новости;Вода снова поднялась',
		['Текст сообщения', 'Дата', 'ИД сообщения', 'Автор', 'clock:Время']
	],
	[
		'Mastodon',
		'id,created_at,in_reply_to_id,language,url,content,reblogs_count,account.id,account.username,account.acct,account.display_name,account.created_at,edited_at,media_attachments.type',
		'109000000000000001,2022-04-10T19:58:07.000Z,,en,https://m.example/@river/109000000000000001,<p>The river rises again</p>,2,77,river,river@m.example,River News,2019-01-01T00:00:00.000Z,,',
		[
			'content',
			'created_at',
			'id',
			'account.acct',
			'name:account.display_name',
			'replyTo:in_reply_to_id',
			'edited:edited_at',
			'forwards:reblogs_count'
		]
	],
	[
		'VK',
		'id,from_id,owner_id,date,text,likes.count,reposts.count,views.count',
		'12,-1001,-1001,1649620687,The river rises again,5,2,10',
		['text', 'date', 'id', 'owner_id', 'views:views.count', 'forwards:reposts.count']
	],
	[
		'Reddit submissions',
		'author,created_utc,id,num_comments,permalink,retrieved_on,score,selftext,subreddit,title,url',
		'ann,1649620687,u0abcd,3,/r/rivers/comments/u0abcd/rises/,1650000000,5,The river rises again,rivers,Rises,https://a.example/1',
		['selftext', 'created_utc', 'id', 'subreddit', 'author:author']
	],
	[
		'Reddit comments',
		'author,body,created_utc,id,link_id,parent_id,score,subreddit',
		'ann,The river rises again,1649620687,i1abcd,t3_u0abcd,t3_u0abcd,5,rivers',
		['body', 'created_utc', 'id', 'subreddit', 'replyTo:parent_id']
	],
	[
		'YouTube Data Tools',
		'id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReply',
		'Ugxabc123,0,5,2022-04-10 19:58:07,Ann of the River,The river rises again,UCabc,http://www.youtube.com/channel/UCabc,0',
		['text', 'publishedAt', 'id', 'authorName']
	],
	[
		'YouTube API',
		'snippet.topLevelComment.id,snippet.topLevelComment.snippet.textOriginal,snippet.topLevelComment.snippet.authorDisplayName,snippet.topLevelComment.snippet.publishedAt,snippet.topLevelComment.snippet.updatedAt',
		'Ugxabc123,The river rises again,Ann of the River,2022-04-10T19:58:07Z,2022-04-11T19:58:07Z',
		[
			'snippet.topLevelComment.snippet.textOriginal',
			'snippet.topLevelComment.snippet.publishedAt',
			'snippet.topLevelComment.id',
			'snippet.topLevelComment.snippet.authorDisplayName'
		]
	],
	[
		'TikTok',
		'id,desc,createTime,author.uniqueId,author.nickname,stats.playCount,stats.shareCount,video.duration',
		'7000000000000000001,The river rises again,1649620687,river.news,River News,10,2,15',
		['desc', 'createTime', 'id', 'author.uniqueId']
	],
	[
		'Telethon',
		'id,peer_id.channel_id,date,message,edit_date,views,forwards,fwd_from.from_name,reply_to.reply_to_msg_id,grouped_id,media,post_author',
		'12,1001234567,2022-04-10 19:58:07+00:00,The river rises again,,10,2,,11,,MessageMediaPhoto,Ann',
		[
			'message',
			'date',
			'id',
			'peer_id.channel_id',
			'author:post_author',
			'replyTo:reply_to.reply_to_msg_id',
			'album:grouped_id',
			'forwardedFrom:fwd_from.from_name',
			'edited:edit_date'
		]
	],
	[
		'a Telethon script',
		'channel,message_id,date,text,views',
		'@river_news,12,2022-04-10 19:58:07,The river rises again,10',
		['text', 'date', 'message_id', 'channel', 'handle:channel']
	],
	[
		'Pyrogram',
		'message_id,chat.id,chat.title,chat.username,date,text,forward_from_chat.title,media_group_id,views,reply_to_message_id',
		'12,-1001001234567,River News,river_news,1649620687,The river rises again,,,10,11',
		[
			'text',
			'date',
			'message_id',
			'chat.username',
			'name:chat.title',
			'id:chat.id',
			'album:media_group_id',
			'replyTo:reply_to_message_id'
		]
	],
	[
		'Discord exporter',
		'AuthorID,Author,Date,Content,Attachments,Reactions',
		'77,ann#1234,10-Apr-22 07:58 PM,The river rises again,,',
		['Content', 'Date', null, 'Author', 'media:Attachments']
	],
	[
		'Brandwatch',
		'Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Language,Author,Full Name,Full Text,Tweet Id,Reach (new)',
		'1,rivers,2022-04-10 19:58:07.0,Rises,The river,https://twitter.com/river/status/15,twitter.com,neutral,en,river,River News,The river rises again,15,10',
		['Full Text', 'Date', 'Tweet Id', 'Full Name']
	],
	[
		'Bluesky',
		'uri,cid,author.handle,author.displayName,record.text,record.createdAt,repostCount',
		'at://did:plc:abc/app.bsky.feed.post/3k,bafy,river.example,River News,The river rises again,2022-04-10T19:58:07.000Z,2',
		[
			'record.text',
			'record.createdAt',
			null,
			'author.handle',
			'name:author.displayName',
			'forwards:repostCount'
		]
	],
	[
		'Weibo',
		'编号,用户名,发布时间,正文',
		'4700000000001,river,2022-04-10 19:58,The river rises again',
		['正文', '发布时间', '编号', '用户名']
	],
	[
		'German',
		'Nr.;Datum;Uhrzeit;Kanal;Nachricht;Aufrufe',
		'12;10.04.2022;19:58;Flussnachrichten;Der Fluss steigt wieder;10',
		['Nachricht', 'Datum', 'Nr.', 'Kanal', 'clock:Uhrzeit', 'views:Aufrufe']
	],
	[
		'Spanish',
		'fecha,usuario,mensaje,enlace',
		'2022-04-10,rio,El río sube otra vez,https://t.me/rio/12',
		['mensaje', 'fecha', 'enlace', 'usuario']
	],
	[
		'French',
		'identifiant,date de publication,chaîne,texte,vues',
		'12,2022-04-10,Fleuve,Le fleuve monte encore,10',
		['texte', 'date de publication', 'identifiant', 'chaîne', 'views:vues']
	],
	[
		'pandas',
		',Unnamed: 0,timestamp,post,text_length,account',
		'0,0,2022-04-10 19:58:07,The river rises again,21,river',
		['post', 'timestamp', null, 'account']
	],
	[
		'a spreadsheet of links',
		'Posted at,Post text,Post URL,Channel name,Text length',
		'4/10/2022 7:58 PM,The river rises again,https://t.me/river/12,River News,21',
		['Post text', 'Posted at', 'Post URL', 'Channel name']
	],
	[
		'text beside its cleaned form',
		'tweet_id,clean_text,text,sentiment,date',
		'15,river rises,The River rises!,neutral,2022-04-10',
		['text', 'date', 'tweet_id', null]
	],
	[
		'headlines only',
		'headline,published,section',
		'The river rises again after rain,2022-04-10,local',
		['headline', 'published', null, null]
	]
];

describe('columns by the names that tools give them', () => {
	it.each(TOOLS)('%s', (_, head, row, [text, time, id, source, ...further]) => {
		const plan = planOf(head, row);
		expect(choiceOf(plan)).toEqual({ text, time, id, source });
		expect(saidOf(plan, further)).toEqual(further);
	});
});

const SENTENCES = [
	'The river rises again',
	'Ferries stop for the night',
	'A new bridge is planned',
	'Trains run late today',
	'The mayor spoke of rain',
	'Boats may leave at noon'
];
const rowsOf = (make: (at: number) => string) => SENTENCES.map((_, at) => make(at)).join('\n');

describe('columns by what stands in them', () => {
	const guess = (text: string) => {
		const layout = findLayout(text, true);
		return layout === null ? null : choiceOf(planColumns(layout.columns, {}));
	};
	const row = (at: number) =>
		[
			String(9000 + at * 7),
			`2024-05-0${String(at + 1)} 08:00:00`,
			at % 2 === 0 ? '@river' : '@lake',
			SENTENCES[at]
		].join(',');

	it('without a head', () => {
		expect(guess(rowsOf(row))).toEqual({
			text: 'column 4',
			time: 'column 2',
			id: 'column 1',
			source: 'column 3'
		});
	});
	it('under strange names', () => {
		expect(guess(`c_a,c_b,c_c,c_d\n${rowsOf(row)}`)).toEqual({
			text: 'c_d',
			time: 'c_b',
			id: null,
			source: 'c_c'
		});
	});
	it('names that promise what the cells do not hold', () => {
		const text = `message,post,when it was\n${rowsOf((at) => `${String(100 + at * 3)},${SENTENCES[at] ?? ''},2024-05-0${String(at + 1)}`)}`;
		expect(guess(text)).toMatchObject({ text: 'post', time: 'when it was' });
	});
	it('a user’s id is no post’s', () => {
		const text = `user_id,text,created_at,account_created_at\n${rowsOf((at) => `7700${String(at)},${SENTENCES[at] ?? ''},2024-05-0${String(at + 1)},2011-01-01`)}`;
		expect(guess(text)).toEqual({ text: 'text', time: 'created_at', id: null, source: 'user_id' });
	});
	it('a label that repeats is no text', () => {
		const text = `content,remarks,date\n${rowsOf((at) => `news,${SENTENCES[at] ?? ''} and more,2024-05-0${String(at + 1)}`)}`;
		expect(guess(text)).toMatchObject({ text: 'remarks' });
	});
	it('no column of words is no text', () => {
		expect(guess('id,date,likes\n1,2024-05-01,4\n2,2024-05-02,5\n')).toMatchObject({ text: null });
	});
});
