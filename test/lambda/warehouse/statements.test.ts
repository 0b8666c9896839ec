import type { AccessRecord } from "../../../contract/record";
import { WAREHOUSE_COLUMNS } from "../../../contract/warehouse";
import {
  dropStatements,
  schemaStatement,
  tableStatement,
  userStatements,
} from "../../../lambda/warehouse/statements";

const USER = { username: "s01", password: "Abcdefgh1234" };

/** Every member of a record, by its own type: the compiler misses none. */
const MEMBERS: Record<keyof AccessRecord, true> = {
  host: true,
  ident: true,
  user: true,
  time: true,
  method: true,
  path: true,
  protocol: true,
  status: true,
  bytes: true,
  referer: true,
  agent: true,
};

describe("what a seat has in the warehouse", () => {
  it("is a user with the secret's password, whose are a schema and a table", () => {
    expect(userStatements(USER)).toEqual({
      create: `CREATE USER "s01" PASSWORD 'Abcdefgh1234'`,
      change: `ALTER USER "s01" PASSWORD 'Abcdefgh1234'`,
    });
    expect(schemaStatement("s01")).toBe('CREATE SCHEMA IF NOT EXISTS "s01" AUTHORIZATION "s01"');
    expect(tableStatement("s01")).toMatch(
      /^CREATE TABLE IF NOT EXISTS "s01"\.access_log \(host varchar\(256\), .*"time" timestamp/,
    );
  });

  it("has a column for each member of a record, by which COPY finds it", () => {
    const names = WAREHOUSE_COLUMNS.map(([name]) => name.replaceAll('"', ""));
    expect(names).toEqual(Object.keys(MEMBERS));
  });

  it("goes as a whole", () => {
    expect(dropStatements("s01")).toEqual([
      'DROP SCHEMA IF EXISTS "s01" CASCADE',
      'DROP USER IF EXISTS "s01"',
    ]);
  });

  it.each(['s01"; drop schema x', "S01", "", "1a"])("takes no %j for a seat", (seat) => {
    expect(() => schemaStatement(seat)).toThrow("is no id of a seat");
    expect(() => dropStatements(seat)).toThrow("is no id of a seat");
  });

  it("takes no password that would end the text it stands in", () => {
    expect(() => userStatements({ ...USER, password: "x' CREATEUSER '" })).toThrow("other characters");
  });
});
