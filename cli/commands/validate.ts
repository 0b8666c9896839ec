import { Command, Option } from "commander";
import { SEVERITIES, type Severity, type ValidationReport } from "../../contract/validation-report";
import { chooseClass } from "../../lib/class/default-class";
import { untilInterrupted } from "../interrupt";
import { EXIT } from "../lab-error";
import type { Output } from "../print/output";
import { sarif } from "../print/sarif";
import { describeReport } from "../print/validation-report";
import { validateClass } from "../validation";
import { writeNamed } from "../write-file";

type Format = "text" | "json" | "sarif";

interface Options {
  class?: string;
  format: Format;
  sarif?: string;
  failOn: Severity;
}

const FORMATS: Readonly<Record<Format, (report: ValidationReport) => string[]>> = {
  text: describeReport,
  json: (report) => [JSON.stringify(report, undefined, 2)],
  sarif: (report) => [JSON.stringify(sarif(report), undefined, 2)],
};

/** `lab validate`: everything that can be known of a class's templates before anybody deploys them. */
export function validateCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("validate")
    .description("check a class's templates: CloudFormation's rules, cdk-nag, cfn-lint and the lab's own")
    .option("--class <file>", "class file (class.yaml, or the example of three seats where there is none)")
    .addOption(
      new Option("--format <format>", "of what is printed")
        .choices(["text", "json", "sarif"])
        .default("text"),
    )
    .option("--sarif <file>", "write SARIF for code scanning here as well")
    .addOption(
      new Option("--fail-on <severity>", "mildest finding that ends it with 1")
        .choices(SEVERITIES)
        .default("error"),
    )
    .action(async (options: Options) => {
      const classFile = chooseClass(options.class);
      const report = await untilInterrupted((signal) => validateClass(classFile, signal));
      for (const line of FORMATS[options.format](report)) output.print(line);
      if (options.sarif !== undefined) await writeNamed(options.sarif, `${JSON.stringify(sarif(report))}\n`);
      finish(failsOn(options.failOn, report) ? EXIT.refused : EXIT.done);
    });
}

function failsOn(mildest: Severity, { findings }: ValidationReport): boolean {
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(mildest));
}
