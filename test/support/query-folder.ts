import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COLUMNS } from "../../cli/page/query/query-call";
import type { QueryRequest } from "../../cli/page/query/run-query";

/** A file of lines as the page hands it to a query. */
export interface QueryFolder extends Disposable {
  request(sql: string, rows?: number): QueryRequest;
}

export function queryFolder(lines: readonly string[]): QueryFolder {
  const folder = mkdtempSync(join(tmpdir(), "loglab-query-test-"));
  const file = join(folder, "0.json");
  const manifest = join(folder, "objects.json");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  writeFileSync(manifest, `${JSON.stringify({ file, object: "an-object.gz" })}\n`);
  return {
    request: (sql, rows = 10) => ({
      sql,
      rows,
      manifest,
      files: lines.length > 0 ? [file] : [],
      columns: COLUMNS,
    }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
