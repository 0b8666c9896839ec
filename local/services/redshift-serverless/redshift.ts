import type { RedshiftStore } from "./store";
import type { Warehouses } from "./warehouses";

/** What the actions of Redshift Serverless work with. */
export interface Redshift {
  store: RedshiftStore;
  warehouses: Warehouses;
}
