import type {
  DescribeLaunchTemplatesCommandInput,
  DescribeLaunchTemplatesCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeTemplate, findTemplate } from "../instances/launch-templates";
import type { LaunchTemplate } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html */
export const describeLaunchTemplates = (
  store: Ec2Store,
): Action<DescribeLaunchTemplatesCommandInput, Output<DescribeLaunchTemplatesCommandOutput>> => ({
  name: "DescribeLaunchTemplates",
  permissions: () => [{ action: "ec2:DescribeLaunchTemplates", resource: "*" }],
  async handle(input) {
    const named = (input.LaunchTemplateNames ?? []).map((LaunchTemplateName) =>
      findTemplate(store, { LaunchTemplateName }),
    );
    const wanted = named.length > 0 ? named : store.select("launch-template", input.LaunchTemplateIds);
    const templates = filtered(wanted, input.Filters, FIELDS, ({ id }) => store.tags(id));
    const { items, ...next } = pageOf(templates, input);
    return { LaunchTemplates: items.map((template) => describeTemplate(store, template)), ...next };
  },
});

const FIELDS: FilterFields<LaunchTemplate> = { "launch-template-name": ({ name }) => name };
