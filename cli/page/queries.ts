/** SQL that helps with a step, by the step's name; `<nonce>` is the attempt's. The table is `logs`, a row a line. */
export const QUERIES: Readonly<Record<string, string>> = {
  "put-record": "SELECT path, time, object FROM logs WHERE path LIKE '%<nonce>%'",
  "json-lines": "SELECT path, status, bytes, object FROM logs WHERE path LIKE '%<nonce>%' ORDER BY path",
  "put-record-batch":
    "SELECT count(*) AS lines, count(DISTINCT path) AS different, count(DISTINCT object) AS objects\nFROM logs WHERE path LIKE '%<nonce>%'",
  "predict-flush":
    "SELECT object, count(*) AS lines\nFROM logs WHERE path LIKE '%<nonce>%' GROUP BY object ORDER BY object",
  "errors-and-recovery": "SELECT path, object FROM logs WHERE path LIKE '%<nonce>%' ORDER BY path",
  "read-it-again":
    "SELECT split_part(ident, '.', 1) AS host, max(split_part(ident, '.', 2)::INT) AS last\nFROM logs GROUP BY 1 ORDER BY 1",
  "at-least-once":
    "SELECT ident, path, count(*) AS times\nFROM logs GROUP BY ident, path HAVING count(*) > 1 ORDER BY times DESC",
  "query-and-compare": "SELECT status, count(*) AS lines\nFROM logs GROUP BY status ORDER BY status",
};
