import type { Action } from "../../core/action";
import { allocateAddress } from "./actions/allocate-address";
import { associateAddress } from "./actions/associate-address";
import { associateIamInstanceProfile } from "./actions/associate-iam-instance-profile";
import { associateRouteTable } from "./actions/associate-route-table";
import { attachInternetGateway } from "./actions/attach-internet-gateway";
import { attachVolume } from "./actions/attach-volume";
import { authorizeSecurityGroupEgress } from "./actions/authorize-security-group-egress";
import { authorizeSecurityGroupIngress } from "./actions/authorize-security-group-ingress";
import { createInternetGateway } from "./actions/create-internet-gateway";
import { createLaunchTemplate } from "./actions/create-launch-template";
import { createLaunchTemplateVersion } from "./actions/create-launch-template-version";
import { createNatGateway } from "./actions/create-nat-gateway";
import { createRoute } from "./actions/create-route";
import { createRouteTable } from "./actions/create-route-table";
import { createSecurityGroup } from "./actions/create-security-group";
import { createSubnet } from "./actions/create-subnet";
import { createTags } from "./actions/create-tags";
import { createVolume } from "./actions/create-volume";
import { createVpc } from "./actions/create-vpc";
import { createVpcEndpoint } from "./actions/create-vpc-endpoint";
import { deleteInternetGateway } from "./actions/delete-internet-gateway";
import { deleteLaunchTemplate } from "./actions/delete-launch-template";
import { deleteNatGateway } from "./actions/delete-nat-gateway";
import { deleteRoute } from "./actions/delete-route";
import { deleteRouteTable } from "./actions/delete-route-table";
import { deleteSecurityGroup } from "./actions/delete-security-group";
import { deleteSubnet } from "./actions/delete-subnet";
import { deleteTags } from "./actions/delete-tags";
import { deleteVolume } from "./actions/delete-volume";
import { deleteVpc } from "./actions/delete-vpc";
import { deleteVpcEndpoints } from "./actions/delete-vpc-endpoints";
import { describeAddresses } from "./actions/describe-addresses";
import { describeAvailabilityZones } from "./actions/describe-availability-zones";
import { describeIamInstanceProfileAssociations } from "./actions/describe-iam-instance-profile-associations";
import { describeImages } from "./actions/describe-images";
import { describeInstanceAttribute } from "./actions/describe-instance-attribute";
import { describeInstanceCreditSpecifications } from "./actions/describe-instance-credit-specifications";
import { describeInstanceStatus } from "./actions/describe-instance-status";
import { describeInstanceTypeOfferings } from "./actions/describe-instance-type-offerings";
import { describeInstanceTypes } from "./actions/describe-instance-types";
import { describeInstances } from "./actions/describe-instances";
import { describeInternetGateways } from "./actions/describe-internet-gateways";
import { describeKeyPairs } from "./actions/describe-key-pairs";
import { describeLaunchTemplateVersions } from "./actions/describe-launch-template-versions";
import { describeLaunchTemplates } from "./actions/describe-launch-templates";
import { describeNatGateways } from "./actions/describe-nat-gateways";
import { describeNetworkAcls } from "./actions/describe-network-acls";
import { describeNetworkInterfaces } from "./actions/describe-network-interfaces";
import { describePrefixLists } from "./actions/describe-prefix-lists";
import { describeRegions } from "./actions/describe-regions";
import { describeRouteTables } from "./actions/describe-route-tables";
import { describeSecurityGroupRules } from "./actions/describe-security-group-rules";
import { describeSecurityGroups } from "./actions/describe-security-groups";
import { describeSubnets } from "./actions/describe-subnets";
import { describeTags } from "./actions/describe-tags";
import { describeVolumes } from "./actions/describe-volumes";
import { describeVpcAttribute } from "./actions/describe-vpc-attribute";
import { describeVpcEndpoints } from "./actions/describe-vpc-endpoints";
import { describeVpcs } from "./actions/describe-vpcs";
import { detachInternetGateway } from "./actions/detach-internet-gateway";
import { detachVolume } from "./actions/detach-volume";
import { disassociateAddress } from "./actions/disassociate-address";
import { disassociateIamInstanceProfile } from "./actions/disassociate-iam-instance-profile";
import { disassociateRouteTable } from "./actions/disassociate-route-table";
import { getConsoleOutput } from "./actions/get-console-output";
import { modifyInstanceAttribute } from "./actions/modify-instance-attribute";
import { modifyInstanceCreditSpecification } from "./actions/modify-instance-credit-specification";
import { modifyInstanceMetadataOptions } from "./actions/modify-instance-metadata-options";
import { modifyLaunchTemplate } from "./actions/modify-launch-template";
import { modifySubnetAttribute } from "./actions/modify-subnet-attribute";
import { modifyVpcAttribute } from "./actions/modify-vpc-attribute";
import { modifyVpcEndpoint } from "./actions/modify-vpc-endpoint";
import { monitorInstances } from "./actions/monitor-instances";
import { rebootInstances } from "./actions/reboot-instances";
import { releaseAddress } from "./actions/release-address";
import { replaceRoute } from "./actions/replace-route";
import { revokeSecurityGroupEgress } from "./actions/revoke-security-group-egress";
import { revokeSecurityGroupIngress } from "./actions/revoke-security-group-ingress";
import { runInstances } from "./actions/run-instances";
import { startInstances } from "./actions/start-instances";
import { stopInstances } from "./actions/stop-instances";
import { terminateInstances } from "./actions/terminate-instances";
import { unmonitorInstances } from "./actions/unmonitor-instances";
import type { Instances } from "./instances/instances";
import type { Ec2Store } from "./store";

/** Every action of EC2 that is modelled. */
export const actionsOf = (store: Ec2Store, instances: Instances): Action[] => [
  allocateAddress(store),
  associateAddress(store),
  associateIamInstanceProfile(instances),
  associateRouteTable(store),
  attachInternetGateway(store),
  attachVolume(store),
  authorizeSecurityGroupEgress(store),
  authorizeSecurityGroupIngress(store),
  createInternetGateway(store),
  createLaunchTemplate(store),
  createLaunchTemplateVersion(store),
  createNatGateway(store),
  createRoute(store),
  createRouteTable(store),
  createSecurityGroup(store),
  createSubnet(store),
  createTags(store),
  createVolume(store),
  createVpc(store),
  createVpcEndpoint(store),
  deleteInternetGateway(store),
  deleteLaunchTemplate(store),
  deleteNatGateway(store),
  deleteRoute(store),
  deleteRouteTable(store),
  deleteSecurityGroup(store),
  deleteSubnet(store),
  deleteTags(store),
  deleteVolume(store),
  deleteVpc(store),
  deleteVpcEndpoints(store),
  describeAddresses(store),
  describeAvailabilityZones(store),
  describeIamInstanceProfileAssociations(instances),
  describeImages(store),
  describeInstanceAttribute(instances),
  describeInstanceCreditSpecifications(instances),
  describeInstanceStatus(instances),
  describeInstanceTypeOfferings(store),
  describeInstanceTypes(store),
  describeInstances(instances),
  describeInternetGateways(store),
  describeKeyPairs(store),
  describeLaunchTemplateVersions(store),
  describeLaunchTemplates(store),
  describeNatGateways(store),
  describeNetworkAcls(store),
  describeNetworkInterfaces(instances),
  describePrefixLists(store),
  describeRegions(store),
  describeRouteTables(store),
  describeSecurityGroupRules(store),
  describeSecurityGroups(store),
  describeSubnets(store),
  describeTags(store),
  describeVolumes(store),
  describeVpcAttribute(store),
  describeVpcEndpoints(store),
  describeVpcs(store),
  detachInternetGateway(store),
  detachVolume(store),
  disassociateAddress(store),
  disassociateIamInstanceProfile(instances),
  disassociateRouteTable(store),
  getConsoleOutput(instances),
  modifyInstanceAttribute(instances),
  modifyInstanceCreditSpecification(store),
  modifyInstanceMetadataOptions(instances),
  modifyLaunchTemplate(store),
  modifySubnetAttribute(store),
  modifyVpcAttribute(store),
  modifyVpcEndpoint(store),
  monitorInstances(store),
  rebootInstances(instances),
  releaseAddress(store),
  replaceRoute(store),
  revokeSecurityGroupEgress(store),
  revokeSecurityGroupIngress(store),
  runInstances(instances),
  startInstances(instances),
  stopInstances(instances),
  terminateInstances(instances),
  unmonitorInstances(store),
];
