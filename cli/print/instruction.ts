import type { Begun, Part, Seat, Step } from "../../checks";
import { codeRegion, inTypeScript } from "../guide/code-region";

/** @returns a step's instruction with this seat's names and this attempt's nonce and facts in it */
export function describeInstruction(step: Step, seat: Seat, begun: Begun): string[] {
  const fill = filler(seat, begun);
  const extras = step.questions.flatMap(({ key, prompt, options = [] }) => [
    fill(`  ${key}: ${prompt}`),
    ...options.map(({ value, text }) => (value === text ? `      ${value}` : `      ${value}: ${text}`)),
  ]);
  return [
    `Step ${step.id}: ${step.title} (${step.minutes} minutes)`,
    fill(step.goal),
    "",
    ...step.instruction.flatMap((part) => [...describePart(part, fill), ""]),
    `nonce: ${begun.nonce}`,
    ...(extras.length > 0 ? ["", "Answer:", ...extras, "", answerLine(step, seat)] : []),
    `Then: lab check ${seat.seat} ${step.id}`,
  ];
}

const answerLine = ({ id, questions }: Step, { seat }: Seat): string =>
  `  lab answer ${seat} ${id} ${questions.map(({ key }) => `${key}=…`).join(" ")}`;

const describePart = (part: Part, fill: (text: string) => string): string[] =>
  "text" in part
    ? fill(part.text).split("\n")
    : [
        `--- ${part.code} ---`,
        ...codeRegion(part.code, part.region).split("\n"),
        ...sameInTypeScript(part.code),
        "---",
      ];

function sameInTypeScript(code: string): string[] {
  const sibling = inTypeScript(code);
  return sibling === undefined ? [] : [`--- the same in TypeScript: ${sibling} ---`];
}

/** What stands for nothing known here stays as it is. */
function filler({ seat, stack, stream, bucket, logGroup, region, className, parts }: Seat, begun: Begun) {
  const values: Readonly<Record<string, unknown>> = {
    ...parts,
    ...begun.facts,
    ...{ seat, stack, stream, bucket, logGroup, region, class: className, nonce: begun.nonce },
  };
  return (text: string): string =>
    text.replace(/<([A-Za-z]+)>/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}
