export const HELP = `postline turns archives of a channel's posts into a timeline of events.

  postline show <inputs...> [--json]         print posts, dates, organisations and the receipt
  postline discover <inputs...> [--json]     print names and hashtags that the vocabulary lacks
  postline build <inputs...> --out <folder>  write an archive that the page, pandas and DuckDB open

Inputs are files, folders (all that is in them, pictures and hidden files left out) or - for standard
input, in any mix; overlapping ones become one archive. Read are: exports of Telegram Desktop (JSON and
HTML), saved preview pages (t.me/s), dumps of messages (JSON, one a line too), tables (CSV, TSV), feeds
(RSS, Atom), text copied from the page of a channel or of a mirror, and any of these in .zip or .gz.
The content tells what a file is, not its name. Times are UTC.

  --json                one JSON object a line: posts, events, and last the receipt; or proposals
  --out <folder>        where the archive goes; an archive that stands there is replaced
  --zone <zone>         zone of clocks that name none: --zone Europe/Moscow, --zone=-03:00 (else UTC)
  --chat <id or name>   only this chat of an export that holds several; may be repeated
  --columns <choice>    which columns of a table hold what: text=NAME,time=NAME,id=NAME,source=NAME,
                        any of them; FILE:text=NAME for one file; may be repeated (guessed unless told)
  --corrections <file>  dates, titles and events put right by hand, as the page saves them; build keeps the
                        file in the archive, and applies it again when that archive is replaced
  --vocabulary <file>   terms added, renamed, merged or switched off by hand; kept and applied likewise
  --gap-days <n>        tell gaps of more than so many days without a post (7 unless told)
  -q, --quiet           no progress on standard error
  -h, --help            this text

Exit codes: 0 posts were read, 1 none could be, 2 the command was not understood, 130 cancelled.
`;
