import { validationError } from "../errors";
import { isStructure } from "../template/structure";
import { type Intrinsic, isUnknown } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

const MEMBERS = ["StackName", "OutputName", "Region", "RoleArn"];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html */
export const getStackOutput: Intrinsic = {
  key: "Fn::GetStackOutput",
  async evaluate(argument, scope, evaluate) {
    const request = await evaluate(argument);
    if (isUnknown(request)) return KNOWN_AFTER_APPLY;
    const wellFormed =
      isStructure(request) &&
      Object.entries(request).every(([key, value]) => MEMBERS.includes(key) && typeof value === "string");
    if (!wellFormed || typeof request.StackName !== "string" || typeof request.OutputName !== "string") {
      throw validationError(
        "Template error: every Fn::GetStackOutput object requires StackName and OutputName, and takes Region and RoleArn, all strings.",
      );
    }
    const { StackName: stackName, OutputName: outputName, Region: region, RoleArn: roleArn } = request;
    return scope.stackOutput({
      stackName,
      outputName,
      ...(typeof region === "string" && { region }),
      ...(typeof roleArn === "string" && { roleArn }),
    });
  },
};
