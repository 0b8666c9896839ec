import { WAREHOUSE_COLUMNS, WAREHOUSE_TABLE } from "../../contract/warehouse";

/** What a seat's secret holds. */
export interface SeatUser {
  username: string;
  password: string;
}

const SEAT = /^[a-z][a-z0-9]{0,19}$/;

/** @throws Error for what is no seat's id: it goes into SQL as a name */
export function checkSeat(seat: string): void {
  if (!SEAT.test(seat)) throw new Error(`${seat} is no id of a seat.`);
}

/** @throws Error for a password that SQL cannot hold as it is */
function checkPassword(password: string): void {
  if (!/^[A-Za-z0-9]{8,64}$/.test(password))
    throw new Error("The seat's password has other characters than letters and digits.");
}

/** Statements of the admin that make a seat's user, in the order in which they are tried: one that is there gets the password. */
export function userStatements({ username, password }: SeatUser): { create: string; change: string } {
  checkSeat(username);
  checkPassword(password);
  return {
    create: `CREATE USER "${username}" PASSWORD '${password}'`,
    change: `ALTER USER "${username}" PASSWORD '${password}'`,
  };
}

/** Of the admin: a schema that is the user's own. */
export function schemaStatement(seat: string): string {
  checkSeat(seat);
  return `CREATE SCHEMA IF NOT EXISTS "${seat}" AUTHORIZATION "${seat}"`;
}

/** Of the seat's user, whose the table then is. */
export function tableStatement(seat: string): string {
  checkSeat(seat);
  const columns = WAREHOUSE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ");
  return `CREATE TABLE IF NOT EXISTS "${seat}".${WAREHOUSE_TABLE} (${columns}) SORTKEY ("time")`;
}

/** Of the admin: everything of a seat goes. */
export function dropStatements(seat: string): string[] {
  checkSeat(seat);
  return [`DROP SCHEMA IF EXISTS "${seat}" CASCADE`, `DROP USER IF EXISTS "${seat}"`];
}
