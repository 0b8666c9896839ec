// @ts-check
// Runs one query in a process of its own: what it may take of the machine is limited, and it can be killed. Plain JavaScript,
// because it is started as it lies here.
const { DuckDBInstance } = require("@duckdb/node-api");
const { text } = require("node:stream/consumers");

/**
 * @typedef {object} Request
 * @property {string} sql
 * @property {string} manifest JSON lines that name each file's object
 * @property {string[]} files JSON lines
 * @property {Record<string, string>} columns SQL types by name
 * @property {number} rows most rows to return
 */

/** @param {unknown} value one that JSON cannot hold becomes text */
const plain = (value) => {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return String(value);
};

/** @param {string} value */
const quoted = (value) => `'${value.replaceAll("'", "''")}'`;

/** @param {Request} request */
async function run({ sql, manifest, files, columns, rows: most }) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "256MB" });
  const connection = await instance.connect();
  const types = Object.entries(columns).map(([name, type]) => `${name}: ${quoted(type)}`);
  const table = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  if (files.length === 0) await connection.run(`CREATE TABLE logs (${table.join(", ")}, object VARCHAR)`);
  else {
    await connection.run(`CREATE TABLE logs AS SELECT lines.* EXCLUDE (filename), names.object
      FROM read_json([${files.map(quoted).join(", ")}], format = 'newline_delimited', ignore_errors = true,
        filename = true, columns = {${types.join(", ")}}) AS lines
      JOIN read_json(${quoted(manifest)}, format = 'newline_delimited',
        columns = {file: 'VARCHAR', object: 'VARCHAR'}) AS names ON names.file = lines.filename`);
  }
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  const result = await connection.stream(sql);
  const columnNames = result.columnNames();
  /** @type {unknown[][]} */
  const rows = [];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    rows.push(...chunk.getRows().map((row) => row.map(plain)));
    if (rows.length > most) break;
  }
  return { columns: columnNames, rows: rows.slice(0, most), cut: rows.length > most };
}

text(process.stdin)
  .then((input) => run(JSON.parse(input)))
  .then(
    (result) => JSON.stringify(result),
    (error) => JSON.stringify({ trouble: error instanceof Error ? error.message : String(error) }),
  )
  .then((answer) => process.stdout.write(answer, () => process.exit(0)));
