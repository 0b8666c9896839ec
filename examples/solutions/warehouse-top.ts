import { queryWarehouse } from "../../checks/warehouse";
import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** Puts a line behind all others, and asks when it is in the table: by then those before it are as well. */
export const warehouseTop: Solution = async ({ lab, begun, until }) => {
  await putAll(lab, [numberedLine(begun.nonce, 0, lab.now())]);
  const behind = "select count(*) from access_log where path like :path";
  const sql =
    'select path, count(*) from access_log where "time" < cast(:until as timestamp) group by path order by 2 desc, 1 limit 5';
  const rows = await until(async () => {
    const [row] = await queryWarehouse(lab, behind, { path: `/nonce/${begun.nonce}/%` });
    return Number(row?.[0]) > 0 ? queryWarehouse(lab, sql, { until: String(begun.facts.until) }) : undefined;
  });
  return { top: rows.map(([path, count]) => `${path} ${count}`).join(", ") };
};
