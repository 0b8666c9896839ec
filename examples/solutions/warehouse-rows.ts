import { queryWarehouse } from "../../checks/warehouse";
import { listKeys, readObject } from "./bucket";
import type { Solution } from "./solution";

/** Takes the oldest minute, waits until it is over and all of it is in the table, and counts. */
export const warehouseRows: Solution = async ({ lab, until }) => {
  const { minute, lines } = await until(async () => {
    const minutes = new Map<string, number>();
    for (const key of await listKeys(lab, "logs/")) {
      for (const line of await readObject(lab, key)) {
        const minute = `${String(JSON.parse(line).time).slice(0, 16)}Z`;
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
      }
    }
    const minute = [...minutes.keys()].sort()[0];
    if (minute === undefined || Date.parse(minute) + 60_000 > lab.now()) return undefined;
    const [row] = await queryWarehouse(
      lab,
      "select count(*) from access_log where cast(date_trunc('minute', \"time\") as varchar) like :minute",
      { minute: `${minute.slice(0, 16).replace("T", " ")}%` },
    );
    const lines = minutes.get(minute);
    return lines !== undefined && lines === Number(row?.[0]) ? { minute, lines } : undefined;
  });
  return { minute, objects: String(lines), rows: String(lines) };
};
