import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { classFolder } from "../support/class-folder";
import { startTestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { type Ended, run } from "../support/program";

const YAML = `
Description: titles
Parameters:
  Course: {Type: String, Default: dsci6007, AllowedPattern: "[a-z0-9]+"}
Resources:
  Title:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: !Sub "\${Course}"}
Outputs:
  Title: {Value: !GetAtt Title.Value, Export: {Name: title}}
`;

testWith(
  "aws",
  "the AWS CLI validates, deploys, reads, updates, waits for and deletes a stack",
  async (program) => {
    await using cloud = await startTestCloud();
    using folder = classFolder();
    const file = join(folder.path, "template.yaml");
    await writeFile(file, YAML);
    const cloudformation = (...args: string[]): Promise<Ended> =>
      run(program, ["cloudformation", ...args], cloud, { AWS_PAGER: "" });
    const json = async (...args: string[]) => {
      const { code, stdout, stderr } = await cloudformation(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return stdout === "" ? undefined : JSON.parse(stdout);
    };

    expect((await json("validate-template", "--template-body", `file://${file}`)).Description).toBe("titles");
    expect(
      (await cloudformation("deploy", "--stack-name", "titles", "--template-file", file)).stdout,
    ).toContain("Successfully created/updated stack - titles");
    expect(
      (await cloudformation("deploy", "--stack-name", "titles", "--template-file", file)).stderr,
    ).toContain("No changes to deploy. Stack titles is up to date");
    expect((await json("describe-stacks", "--stack-name", "titles")).Stacks[0]).toMatchObject({
      StackStatus: "CREATE_COMPLETE",
      Outputs: [{ OutputKey: "Title", OutputValue: "dsci6007", ExportName: "title" }],
    });
    const events = await json("describe-stack-events", "--stack-name", "titles");
    expect(events.StackEvents[0].ResourceStatus).toBe("CREATE_COMPLETE");
    const { StackResources } = await json("describe-stack-resources", "--stack-name", "titles");
    expect(StackResources[0]).toMatchObject({
      LogicalResourceId: "Title",
      ResourceStatus: "CREATE_COMPLETE",
    });
    expect((await json("list-exports")).Exports).toContainEqual(
      expect.objectContaining({ Name: "title", Value: "dsci6007" }),
    );
    expect((await json("get-template", "--stack-name", "titles")).TemplateBody).toBe(YAML);

    const update = ["update-stack", "--stack-name", "titles", "--use-previous-template", "--parameters"];
    const wrong = await cloudformation(...update, "ParameterKey=Course,ParameterValue=BIG");
    expect(wrong.stderr).toContain(
      "An error occurred (ValidationError) when calling the UpdateStack operation: Parameter 'Course' must match pattern [a-z0-9]+",
    );
    const { StackId } = await json(...update, "ParameterKey=Course,ParameterValue=big7");
    await json("wait", "stack-update-complete", "--stack-name", "titles");
    await json("delete-stack", "--stack-name", "titles");
    await json("wait", "stack-delete-complete", "--stack-name", StackId);
    expect(
      (await json("list-stacks", "--stack-status-filter", "DELETE_COMPLETE")).StackSummaries,
    ).toMatchObject([{ StackName: "titles", StackStatus: "DELETE_COMPLETE" }]);
    expect((await cloudformation("describe-stacks", "--stack-name", "titles")).stderr).toContain(
      "Stack with id titles does not exist",
    );
  },
  120_000,
);
