import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";
import { updateDestination } from "./update";

/** Works the question's prefix out, says where the next object will lie, and has one written there. */
export const prefixAndTime: Solution = async ({ lab, begun: { nonce, facts }, answer }) => {
  const year = new Date(lab.now()).getUTCFullYear();
  answer({ next: `logs/nonce=${nonce}/${year}/`, why: "oldest", evaluated: evaluate(facts) });
  await updateDestination(lab, { Prefix: `logs/nonce=${nonce}/!{timestamp:yyyy}/` });
  await putAll(lab, [numberedLine(nonce, 0, lab.now())]);
  return {};
};

/** As one does it on paper: the moment by the zone's clock, then piece by piece. */
function evaluate(facts: Readonly<Record<string, unknown>>): string {
  const local = new Date(String(facts.instant)).toLocaleString("sv-SE", { timeZone: String(facts.zone) });
  const [date = "", time = ""] = local.split(" ");
  const [yyyy = "", MM = "", dd = ""] = date.split("-");
  const [HH = "", mm = ""] = time.split(":");
  return String(facts.expression).replace(/!\{timestamp:([^}]*)\}/g, (_, pattern: string) =>
    pattern.replace("yyyy", yyyy).replace("MM", MM).replace("dd", dd).replace("HH", HH).replace("mm", mm),
  );
}
