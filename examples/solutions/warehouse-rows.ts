import { queryWarehouse } from "../../checks/warehouse";
import { listKeys, readObject } from "./bucket";
import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** Takes a minute that is over and as much in the table as in the bucket: an object that was written twice is copied once. */
export const warehouseRows: Solution = async ({ lab, begun, until }) => {
  let number = 0;
  const { minute, lines } = await until(async () => {
    // A line a look, so that a minute passes in which there are some, whatever the generator does.
    await putAll(lab, [numberedLine(begun.nonce, number++, lab.now())]);
    const rows = new Map(
      (
        await queryWarehouse(
          lab,
          "select cast(date_trunc('minute', \"time\") as varchar), count(*) from access_log group by 1",
        )
      ).map(([minute = "", count]) => [`${minute.slice(0, 16).replace(" ", "T")}Z`, Number(count)]),
    );
    const minutes = new Map<string, number>();
    for (const key of await listKeys(lab, "logs/")) {
      for (const line of await readObject(lab, key)) {
        const minute = `${String(JSON.parse(line).time).slice(0, 16)}Z`;
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
      }
    }
    const found = [...minutes].find(
      ([minute, lines]) => Date.parse(minute) + 60_000 <= lab.now() && rows.get(minute) === lines,
    );
    return found && { minute: found[0], lines: found[1] };
  });
  return { minute, objects: String(lines), rows: String(lines) };
};
