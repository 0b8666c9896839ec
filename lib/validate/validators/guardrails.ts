import { version } from "../../../package.json";
import { GUARDRAILS } from "../../guardrails";
import type { Finding } from "../../guardrails/guardrail";
import { CLASS_REVIEWS } from "../class-reviews";
import { REVIEWS } from "../reviews";
import type { UniqueTemplate } from "../synthesize";
import type { RawFinding, Subject, Validator } from "../validator";

/** Our own rules: those of every synth, those on templates that only the validation keeps, those on the class. */
export const guardrails: Validator = {
  name: "loglab",
  async run(subject) {
    const onTemplates = subject.templates.flatMap((template) =>
      [...GUARDRAILS, ...REVIEWS].flatMap((rule) =>
        rule.check(template.template, subject.now).map((finding) => told(rule, finding, template)),
      ),
    );
    return { version, findings: [...onTemplates, ...onClass(subject)] };
  },
};

function onClass({ labClass, templates }: Subject): RawFinding[] {
  return CLASS_REVIEWS.flatMap((rule) =>
    rule.check(labClass, templates).map((finding) => {
      const template = templates.find(({ stacks }) => stacks.some(({ name }) => name === finding.stack));
      return told(rule, finding, template);
    }),
  );
}

function told(
  { name, why, fix }: { name: string; why: string; fix: string },
  { resource, property, what, severity = "error" }: Finding,
  template: UniqueTemplate | undefined,
): RawFinding {
  return {
    ...(template && { template }),
    ...(resource !== undefined && { resource }),
    ...(property !== undefined && { property }),
    ...{ rule: name, severity, what: sentence(what), why, fix },
  };
}

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
