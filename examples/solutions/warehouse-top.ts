import { queryWarehouse } from "../../checks/warehouse";
import type { Solution } from "./solution";

/** Asks until two answers running are the same: rows of a moment ago may still be arriving. */
export const warehouseTop: Solution = async ({ lab, begun, until }) => {
  const sql =
    'select path, count(*) from access_log where "time" < cast(:until as timestamp) group by path order by 2 desc, 1 limit 5';
  // Rows behind that moment show that those before it have all come: a host's lines keep their order.
  const behind = 'select count(*) from access_log where "time" > cast(:until as timestamp)';
  const at = { until: String(begun.facts.until) };
  const rows = await until(async () => {
    const [row] = await queryWarehouse(lab, behind, at);
    return Number(row?.[0]) > 20 ? queryWarehouse(lab, sql, at) : undefined;
  });
  return { top: rows.map(([path, count]) => `${path} ${count}`).join(", ") };
};
