import type { Value } from "../../core/resource-type";
import type { Mapping } from "../template/template";

/** Stands for a value that only exists once its resource does; AWS shows this very text in change sets. */
export const KNOWN_AFTER_APPLY = "{{changeSet:KNOWN_AFTER_APPLY}}";

/** What `Fn::GetStackOutput` asks for. */
export interface StackOutputRequest {
  stackName: string;
  outputName: string;
  region?: string;
  roleArn?: string;
}

/** What intrinsic functions can see while one stack is planned or deployed. */
export interface Scope {
  readonly region: string;
  /** @returns the value of a parameter, pseudo parameter or resource; undefined for AWS::NoValue */
  reference(name: string): Value | undefined;
  /** @returns an attribute of a resource */
  attribute(logicalId: string, attribute: string): Value;
  /** @returns whether a condition of the template holds; undefined when there is none of this name */
  condition(name: string): boolean | undefined;
  mapping(name: string): Mapping | undefined;
  /** @returns the value of an export of any stack of the Region */
  exported(name: string): Promise<Value>;
  stackOutput(request: StackOutputRequest): Promise<Value>;
  /** @returns the value of a parameter of Systems Manager, for `{{resolve:ssm:name:version}}` */
  ssmParameter(name: string, version: string | undefined): Promise<string>;
}
