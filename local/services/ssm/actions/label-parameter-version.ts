import type {
  LabelParameterVersionCommandInput,
  LabelParameterVersionCommandOutput,
} from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { labelLimit, parameterVersionNotFound } from "../errors";
import { parseReference } from "../names";
import { latest, type SsmStore } from "../store";

const MOST_LABELS = 10;

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html */
const isLabel = (label: string): boolean => /^[A-Za-z_.-][\w.-]*$/.test(label) && !/^(aws|ssm)/i.test(label);

/**
 * A label stands on one version at a time: it moves.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_LabelParameterVersion.html
 */
export const labelParameterVersion = (
  store: SsmStore,
): Action<
  Having<LabelParameterVersionCommandInput, "Name" | "Labels">,
  Omit<LabelParameterVersionCommandOutput, "$metadata">
> => ({
  name: "LabelParameterVersion",
  permissions: ({ Name }) => [
    { action: "ssm:LabelParameterVersion", resource: store.arn(parseReference(Name).name) },
  ],
  async handle(input) {
    check("LabelParameterVersion", input);
    const { name } = parseReference(input.Name);
    const parameter = store.get(name);
    const number = input.ParameterVersion ?? latest(parameter).version;
    if (!parameter.versions.some(({ version }) => version === number))
      throw parameterVersionNotFound(name, number);
    const labels = input.Labels.filter(isLabel);
    const versions = parameter.versions.map((version) => {
      const others = version.labels.filter((label) => !labels.includes(label));
      return { ...version, labels: version.version === number ? [...others, ...new Set(labels)] : others };
    });
    if (versions.some(({ labels }) => labels.length > MOST_LABELS)) throw labelLimit();
    await store.put({ ...parameter, versions });
    return {
      InvalidLabels: input.Labels.filter((label) => !isLabel(label)),
      ParameterVersion: number,
    };
  },
});
