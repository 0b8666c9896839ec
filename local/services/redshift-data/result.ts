import type { ColumnMetadata, Field } from "@aws-sdk/client-redshift-data";

/** A value as it is kept: whole numbers beyond JavaScript's are texts. */
export type Cell = null | boolean | number | string;

export interface Column {
  name: string;
  type: string;
  precision: number;
  scale: number;
}

/** What a query gave. */
export interface Result {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** @returns the columns as the Data API describes them */
export const describeColumn = ({ name, type, precision, scale }: Column): ColumnMetadata => {
  const isText = type === "varchar" || type === "bpchar";
  return {
    isCaseSensitive: isText,
    isCurrency: false,
    isSigned: /^(?:int|float|numeric)/.test(type),
    label: name,
    length: 0,
    name,
    nullable: 1,
    precision,
    scale,
    schemaName: "",
    tableName: "",
    typeName: type,
  };
};

/** @returns a value as the Data API gives it, by its column's type */
export function fieldOf(value: Cell, { type }: Column): Field {
  if (value === null) return { isNull: true };
  if (type === "bool") return { booleanValue: value === true };
  if (type.startsWith("int")) return { longValue: Number(value) };
  if (type.startsWith("float")) return { doubleValue: Number(value) };
  return { stringValue: String(value) };
}

/** @returns rows as lines of CSV, the columns' names first */
export function csvOf({ columns, rows }: Result): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value) => String(value ?? ""))),
  ];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
