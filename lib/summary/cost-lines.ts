import type { Exports } from "../cost/exports";
import { type Flow, flowCost } from "../cost/flow-cost";
import { standingCost } from "../cost/standing-cost";
import { resourcesOf, type Template } from "../guardrails/template";
import { plain } from "./say";

/**
 * @param flow of a seat's lines; what flows is left out when absent
 * @returns a line for every charge and their sum, USD an hour
 */
export function costLines(template: Template, exports: Exports, flow: Flow | undefined): string[] {
  const { charges, unpriced } = standingCost(template, exports);
  const streams = resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").length;
  const flowing = flow === undefined || streams === 0 ? [] : flowCost(flow);
  const sum = [...charges, ...flowing].reduce((total, { hourly }) => total + hourly, 0);
  return [
    ...charges.map(({ resource, what, hourly }) => `${plain(resource)}: ${what}, ${usd(hourly)}`),
    ...flowing.map(({ what, hourly }) => `${what}, ${usd(hourly)}`),
    ...unpriced.map(({ resource, unpriced: why }) => `${plain(resource)}: ${why}`),
    `in all ${usd(sum)} USD`,
  ];
}

const usd = (hourly: number): string => hourly.toFixed(5);
