/** Name of a seat's table; its schema and its user have the seat's id. */
export const WAREHOUSE_TABLE = "access_log";

/** The namespace's database. */
export const WAREHOUSE_DATABASE = "lab";

/**
 * Columns of a seat's table: those of a record (contract/record.ts), by which COPY finds them. Names that mean something in SQL
 * stand in quotes.
 */
export const WAREHOUSE_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ["host", "varchar(256)"],
  ["ident", "varchar(256)"],
  ['"user"', "varchar(256)"],
  ['"time"', "timestamp"],
  ["method", "varchar(32)"],
  ["path", "varchar(8192)"],
  ["protocol", "varchar(32)"],
  ["status", "smallint"],
  ["bytes", "bigint"],
  ["referer", "varchar(8192)"],
  ["agent", "varchar(8192)"],
];

/** How COPY reads the objects: gzipped JSON lines whose times are ISO 8601. */
export const WAREHOUSE_COPY_OPTIONS = "JSON 'auto' GZIP TIMEFORMAT 'auto' TRUNCATECOLUMNS";

/** Kinds of custom resources that a class's warehouse has. */
export const WAREHOUSE_RESOURCES = {
  /** A usage limit of the workgroup. */
  limit: "Custom::WarehouseLimit",
  /** User, schema and table of a seat. */
  seat: "Custom::WarehouseSeat",
} as const;

/** Properties of `Custom::WarehouseLimit`; CloudFormation makes texts of all. */
export interface LimitProperties {
  WorkgroupArn: string;
  /** RPU-hours. */
  Amount: string;
  Period: string;
}

/** Properties of `Custom::WarehouseSeat`. */
export interface SeatProperties {
  WorkgroupName: string;
  Database: string;
  /** Whose admin makes users and schemas. CloudFormation does not tell the ARN of that admin's secret; the API does. */
  NamespaceName: string;
  /** Of the seat's user: `{"username","password"}`. */
  SeatSecretArn: string;
  Seat: string;
}
