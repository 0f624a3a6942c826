/** A Metadata API type that this org stores and gives back, and where its files lie in a package. */
export interface MetadataType {
  name: string;
  /** the folder of the package */
  directory: string;
  /** without the dot; absent for bundles */
  suffix?: string;
  /** `lwc/shelf/…`: a folder of its own for each component */
  bundle?: boolean;
  /** the file is content and `<file>-meta.xml` the definition */
  metaFile?: boolean;
  /** components lie in folders, which are components of this type and travel as `<folder>-meta.xml` */
  folderType?: string;
}

/**
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm, less what would do
 * something that the local org does not do (ApexClass, Profile…): those are refused by name. A flow is stored, not run.
 */
export const METADATA_TYPES: readonly MetadataType[] = [
  { name: 'CustomApplication', directory: 'applications', suffix: 'app' },
  { name: 'CustomLabels', directory: 'labels', suffix: 'labels' },
  { name: 'CustomObject', directory: 'objects', suffix: 'object' },
  { name: 'CustomObjectTranslation', directory: 'objectTranslations', suffix: 'objectTranslation' },
  { name: 'CustomPermission', directory: 'customPermissions', suffix: 'customPermission' },
  { name: 'CustomTab', directory: 'tabs', suffix: 'tab' },
  { name: 'Dashboard', directory: 'dashboards', suffix: 'dashboard', folderType: 'DashboardFolder' },
  { name: 'FlexiPage', directory: 'flexipages', suffix: 'flexipage' },
  { name: 'Flow', directory: 'flows', suffix: 'flow' },
  { name: 'GlobalValueSet', directory: 'globalValueSets', suffix: 'globalValueSet' },
  { name: 'Group', directory: 'groups', suffix: 'group' },
  { name: 'HomePageLayout', directory: 'homePageLayouts', suffix: 'homePageLayout' },
  { name: 'Layout', directory: 'layouts', suffix: 'layout' },
  { name: 'LightningComponentBundle', directory: 'lwc', bundle: true },
  { name: 'LightningMessageChannel', directory: 'messageChannels', suffix: 'messageChannel' },
  { name: 'PathAssistant', directory: 'pathAssistants', suffix: 'pathAssistant' },
  { name: 'PermissionSet', directory: 'permissionsets', suffix: 'permissionset' },
  { name: 'QuickAction', directory: 'quickActions', suffix: 'quickAction' },
  { name: 'Report', directory: 'reports', suffix: 'report', folderType: 'ReportFolder' },
  { name: 'ReportType', directory: 'reportTypes', suffix: 'reportType' },
  { name: 'StaticResource', directory: 'staticresources', suffix: 'resource', metaFile: true },
  { name: 'Translations', directory: 'translations', suffix: 'translation' },
];

export const typeOfDirectory = (directory: string): MetadataType | undefined =>
  METADATA_TYPES.find((type) => type.directory === directory);

export const findMetadataType = (name: string): MetadataType | undefined =>
  METADATA_TYPES.find((type) => type.name === name);
