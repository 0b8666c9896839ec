/** Types whose values AWS checks against the account; here they are taken as they are. */
const AWS_SPECIFIC = [
  "AWS::EC2::AvailabilityZone::Name",
  "AWS::EC2::Image::Id",
  "AWS::EC2::Instance::Id",
  "AWS::EC2::KeyPair::KeyName",
  "AWS::EC2::SecurityGroup::GroupName",
  "AWS::EC2::SecurityGroup::Id",
  "AWS::EC2::Subnet::Id",
  "AWS::EC2::Volume::Id",
  "AWS::EC2::VPC::Id",
  "AWS::Route53::HostedZone::Id",
];

const LISTS = [
  "CommaDelimitedList",
  "List<Number>",
  "List<String>",
  ...AWS_SPECIFIC.map((type) => `List<${type}>`),
];
const PLAIN = ["String", "Number", "AWS::SSM::Parameter::Name", ...AWS_SPECIFIC, ...LISTS];

const FROM_SSM = /^AWS::SSM::Parameter::Value<(.+)>$/;

/**
 * @returns whether AWS knows this type of parameter
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
 */
export function isParameterType(type: string): boolean {
  const inner = FROM_SSM.exec(type)?.[1];
  return inner === undefined ? PLAIN.includes(type) : PLAIN.includes(inner) && inner !== "Number";
}

/** @returns whether the value names a parameter of Systems Manager, whose value is then the parameter's */
export const comesFromSsm = (type: string): boolean => FROM_SSM.test(type);

/** @returns whether Ref gives a list */
export function isList(type: string): boolean {
  return LISTS.includes(FROM_SSM.exec(type)?.[1] ?? type);
}

/** @returns whether each value must be a number */
export const isNumeric = (type: string): boolean => type === "Number" || type === "List<Number>";
