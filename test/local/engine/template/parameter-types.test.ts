import {
  comesFromSsm,
  isList,
  isNumeric,
  isParameterType,
} from "../../../../local/engine/template/parameter-types";

describe("types of parameters", () => {
  it.each([
    ["String", true],
    ["CommaDelimitedList", true],
    ["List<AWS::EC2::Subnet::Id>", true],
    ["AWS::SSM::Parameter::Name", true],
    ["AWS::SSM::Parameter::Value<String>", true],
    ["AWS::SSM::Parameter::Value<List<AWS::EC2::Image::Id>>", true],
    ["AWS::SSM::Parameter::Value<Number>", false],
    ["Boolean", false],
    ["AWS::EC2::Nonsense::Id", false],
  ])("%s is one: %s", (type, known) => {
    expect(isParameterType(type)).toBe(known);
  });

  it("say what Ref gives and where the value is", () => {
    expect(["CommaDelimitedList", "AWS::SSM::Parameter::Value<List<String>>", "String"].map(isList)).toEqual([
      true,
      true,
      false,
    ]);
    expect(["Number", "List<Number>", "String"].map(isNumeric)).toEqual([true, true, false]);
    expect(["AWS::SSM::Parameter::Value<String>", "AWS::SSM::Parameter::Name"].map(comesFromSsm)).toEqual([
      true,
      false,
    ]);
  });
});
