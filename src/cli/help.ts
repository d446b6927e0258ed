export const HELP = `postline turns the text of a channel's page into a timeline of events.

  postline show <inputs...> [--json]         print posts, dates, organisations and the receipt
  postline build <inputs...> --out <folder>  write an archive that the page, pandas and DuckDB open

Inputs are files, folders (their .txt files) or - for standard input: text copied from the page of
a channel or of a mirror. Times are UTC.

  --json         one JSON object a line: posts, events, and last the receipt
  --out <folder> where the archive goes; an archive that stands there is replaced
  --help         this text

Exit codes: 0 posts were read, 1 none could be, 2 the command was not understood.
`;
