import {
  parameterDeclarations,
  templateParameters,
} from "../../../../local/engine/requests/template-parameters";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const template = parseTemplate(`
Parameters:
  A: {Type: Number, Default: 0}
  B: {Type: String, NoEcho: "true", Description: d, AllowedValues: [x]}
Resources: {R: {Type: T}}
`);

test("parameters are shown shortly to who validates, and in full to who asks for a summary", () => {
  expect(templateParameters(template)).toEqual([
    { ParameterKey: "A", NoEcho: false, DefaultValue: "0" },
    { ParameterKey: "B", NoEcho: true, Description: "d" },
  ]);
  expect(parameterDeclarations(template)[1]).toEqual({
    ParameterKey: "B",
    NoEcho: true,
    Description: "d",
    ParameterType: "String",
    ParameterConstraints: { AllowedValues: ["x"] },
  });
});
