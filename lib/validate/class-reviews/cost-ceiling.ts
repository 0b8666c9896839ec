import type { LabClass } from "../../class/lab-class";
import { exportsOf } from "../../cost/exports";
import { flowCost } from "../../cost/flow-cost";
import { standingCost } from "../../cost/standing-cost";
import { PRICES } from "../../facts/prices";
import type { ClassFinding, ClassReview, Kind } from "../../guardrails/guardrail";
import { resourcesOf } from "../../guardrails/template";

/** USD an hour that a seat may cost: some thirty times what the default pipeline does. */
const SEAT_CEILING = 0.5;

/** USD an hour for what all seats share: a serverless Kafka cluster and a small Redshift fit. */
const SHARED_CEILING = 5;

/** @see https://aws.amazon.com/pricing/ */
export const costCeiling: ClassReview = {
  name: "cost-ceiling",
  why: `A class is left running by mistake one day; list prices of ${PRICES.region}, ${PRICES.asOf}.`,
  fix: "Take smaller or fewer instances or a lower rate, or accept the finding with a reason.",
  check(labClass, kinds) {
    const exports = exportsOf(kinds.map(({ template }) => template));
    return kinds.flatMap((kind): ClassFinding[] => {
      const [first] = kind.stacks;
      if (first === undefined) return [];
      const { hourly, unpriced } = standingCost(kind.template, exports);
      const unknown = unpriced.map(({ resource, unpriced: what }): ClassFinding => {
        return { stack: first.name, resource, what, severity: "warning" };
      });
      const ceiling = first.seat === undefined ? SHARED_CEILING : SEAT_CEILING;
      const cost = hourly + flow(labClass, kind);
      if (cost <= ceiling) return unknown;
      const what = `${cost.toFixed(2)} USD an hour are over ${ceiling} USD`;
      return [...unknown, { stack: first.name, what }];
    });
  },
};

function flow({ generators, rate, buffer }: LabClass, { template }: Kind): number {
  const streams = resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").length;
  const charges = flowCost({ generators, rate, buffer });
  return streams === 0 ? 0 : charges.reduce((sum, { hourly }) => sum + hourly, 0);
}
