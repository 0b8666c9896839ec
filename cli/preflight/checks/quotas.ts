import { SHARED_SEAT } from "../../../contract/tags";
import { classNeeds, type Needs } from "../../../lib/cost/class-needs";
import { type QuotaId, quota } from "../../../lib/facts/quotas";
import { seatOfStackName } from "../../stacks/class-stacks";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "../preflight-check";
import { buckets } from "../quotas/buckets";
import { concurrency } from "../quotas/concurrency";
import { deliveryStreams } from "../quotas/delivery-streams";
import { iam } from "../quotas/iam";
import type { QuotaSource, Use } from "../quotas/quota-row";
import { quotaValue } from "../quotas/quota-value";
import { shards } from "../quotas/shards";
import { stacks } from "../quotas/stacks";
import { vcpus } from "../quotas/vcpus";
import { vpc } from "../quotas/vpc";
import type { AccountRoom } from "../room";

const SOURCES: readonly QuotaSource[] = [
  iam,
  stacks,
  vpc,
  vcpus,
  deliveryStreams,
  buckets,
  concurrency,
  shards,
];

/** Whether the account has room for the seats that are not deployed yet. */
export const quotas: PreflightCheck = {
  name: "quotas",
  about: "account",
  async look(room) {
    const needs = openNeeds(room);
    const wanted = SOURCES.filter(({ ids }) => ids.some((id) => needs[id] !== undefined));
    if (wanted.length === 0) return [ok("Every seat of the class is deployed: no quota is taken any more.")];
    const found = await Promise.all(wanted.map((source) => lookAt(room, source, needs)));
    return found.flat();
  },
};

function openNeeds({ labClass, standing }: AccountRoom): Needs {
  const there = new Set([...standing.keys()].map((name) => seatOfStackName(labClass.name, name)));
  const open = labClass.seats.filter((seat) => !there.has(seat)).length;
  return classNeeds(labClass, open, !there.has(SHARED_SEAT));
}

async function lookAt(room: AccountRoom, source: QuotaSource, needs: Needs): Promise<Finding[]> {
  const ids = source.ids.filter((id) => needs[id] !== undefined);
  let uses: Partial<Record<QuotaId, Use>>;
  try {
    uses = await source.look(room);
  } catch (error) {
    if (room.signal.aborted || !(error instanceof Error)) throw error;
    const what = ids.map((id) => quota(id, room.account.region).what).join(", ");
    return [
      warn(
        `What there is already of ${what} could not be found out: ${error.message}`,
        "Ask for the right to list them, or count them in the console.",
      ),
    ];
  }
  return Promise.all(ids.map((id) => judge(room, id, needs[id] ?? 0, uses[id] ?? { used: 0 })));
}

async function judge(room: AccountRoom, id: QuotaId, need: number, use: Use): Promise<Finding> {
  const { region } = room.account;
  const { what, code, service, most = Number.POSITIVE_INFINITY } = quota(id, region);
  const { limit, source, certain } =
    use.limit === undefined
      ? await quotaValue(room, id)
      : { limit: use.limit, source: "the service's own answer", certain: true };
  const total = use.used + need;
  const found = `${capital(what)}: the class takes ${need}, ${use.used} of ${limit} are taken (${source}).`;
  if (total <= limit) return ok(found);
  if (total > most) {
    return noGo(
      found,
      `No account gets more than ${most}: split the class over accounts${room.labClass.seats.length > 1 ? " or hold it in parts" : ""}.`,
    );
  }
  const named = code === undefined ? "" : ` (${service} ${code})`;
  const fix = `Ask for ${total} in Service Quotas${named} well before the class, or split the class over Regions or accounts.`;
  return certain ? noGo(found, fix) : warn(found, fix);
}

/** But for vCPUs, which are written so. */
const capital = (text: string): string => text.replace(/^[a-z](?![A-Z])/, (letter) => letter.toUpperCase());
