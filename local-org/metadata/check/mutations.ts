/**
 * Ways to break the good package in `fixtures/library`, one at a time. Each names the rule that has to catch it, the
 * file, a text that stands there once, and what replaces it.
 */
export type Mutation = [rule: string, file: string, text: string, replacement: string];

const library = (name: string): string => `objects/Library__c/fields/${name}.field-meta.xml`;
const shelf = (name: string): string => `objects/Shelf__c/fields/${name}.field-meta.xml`;
const book = (name: string): string => `objects/Book__c/fields/${name}.field-meta.xml`;
const loan = (name: string): string => `objects/Loan__c/fields/${name}.field-meta.xml`;
const LIBRARY = 'objects/Library__c/Library__c.object-meta.xml';
const SHELF = 'objects/Shelf__c/Shelf__c.object-meta.xml';
const LOAN = 'objects/Loan__c/Loan__c.object-meta.xml';
const RULE = 'objects/Loan__c/validationRules/Due_Date_In_Time.validationRule-meta.xml';
const MINE = 'objects/Loan__c/listViews/Mine.listView-meta.xml';
const ALL = 'objects/Book__c/listViews/All.listView-meta.xml';
const LAYOUT = 'layouts/Library__c-Library Layout.layout-meta.xml';
const COMPACT = 'objects/Library__c/compactLayouts/Library_Compact.compactLayout-meta.xml';
const SET = 'permissionsets/Librarian.permissionset-meta.xml';
const TAB = 'tabs/Library__c.tab-meta.xml';
const HOURS_TAB = 'tabs/Opening_Hours.tab-meta.xml';
const APP = 'applications/Libraries.app-meta.xml';
const LABELS = 'labels/CustomLabels.labels-meta.xml';
const HOURS_PAGE = 'flexipages/Opening_Hours.flexipage-meta.xml';
const LIBRARY_PAGE = 'flexipages/Library_Page.flexipage-meta.xml';
const COMPONENT = 'lwc/openingHours/openingHours';
const REPORT_TYPE = 'reportTypes/Libraries_And_Shelves.reportType-meta.xml';
const REPORT = 'reports/Library_Reports/Pages_By_Kind.report-meta.xml';
const DASHBOARD = 'dashboards/Library_Boards/Overview.dashboard-meta.xml';
const THREE_LEVELS = 'reportTypes/Libraries_Shelves_And_Books.reportType-meta.xml';
const MATRIX = 'reports/Library_Reports/Books_On_Shelves.report-meta.xml';
const FLOW = 'flows/Count_Loans.flow-meta.xml';
const GRID = 'dashboards/Library_Boards/Books.dashboard-meta.xml';
const PAGES = 'Library__c.Shelves__r.Books__r$Pages__c';
const long = (length: number): string => 'x'.repeat(length);

const STRUCTURE: Mutation[] = [
  ['malformed-xml', LIBRARY, '</pluralLabel>', ''],
  ['wrong-namespace', SET, '2006/04/metadata', '2006/04/metadatas'],
  ['unknown-element', library('Opened__c'), '<trackHistory>true</trackHistory>', '<trackHistorie>true</trackHistorie>'],
  ['unknown-element', SET, '<label>Librarian</label>', '<label><b>Librarian</b></label>'],
  ['repeated-element', loan('Due__c'), '<type>Date</type>', '<type>Date</type><type>Date</type>'],
  ['missing-element', RULE, '<active>true</active>', ''],
  ['missing-element', MINE, '<filterScope>Mine</filterScope>', ''],
  ['missing-element', book('Pages__c'), '<fullName>Pages__c</fullName>', ''],
  ['bad-enum-value', loan('Reader__c'), '<type>Lookup</type>', '<type>LookUp</type>'],
  ['bad-enum-value', LAYOUT, '<style>OneColumn</style>', '<style>OneColum</style>'],
  ['bad-boolean', LIBRARY, '<enableReports>true</enableReports>', '<enableReports>yes</enableReports>'],
  ['bad-number', library('Fee__c'), '<precision>5</precision>', '<precision>five</precision>'],
  ['bad-integer', library('Fee__c'), '<scale>2</scale>', '<scale>2.5</scale>'],
  ['stray-text', SET, '<label>Librarian</label>', '<label>Librarian</label> and'],
];

const OBJECTS: Mutation[] = [
  ['object-needs', LIBRARY, '<deploymentStatus>Deployed</deploymentStatus>', ''],
  ['object-needs', LOAN, '<sharingModel>Private</sharingModel>', ''],
  ['name-field', LOAN, '<type>Text</type>', '<type>Number</type>'],
  ['name-field', LOAN, '<label>Loan Name</label>', ''],
  ['sharing-model', SHELF, '<sharingModel>ControlledByParent</sharingModel>', '<sharingModel>ReadWrite</sharingModel>'],
  [
    'sharing-model',
    LIBRARY,
    '<sharingModel>ReadWrite</sharingModel>',
    '<sharingModel>ControlledByParent</sharingModel>',
  ],
  ['sharing-model', LOAN, '<externalSharingModel>Private<', '<externalSharingModel>ReadWrite<'],
  ['text-length', LOAN, '<label>Loan</label>', `<label>${long(41)}</label>`],
  ['text-length', LIBRARY, 'Libraries of the library.', long(1001)],
  ['object-compact-layout', LIBRARY, 'Library_Compact<', 'Library_Compct<'],
];

const FIELDS: Mutation[] = [
  ['full-name', book('Pages__c'), '<fullName>Pages__c</fullName>', '<fullName>Page__c</fullName>'],
  ['text-length', library('Kind__c'), 'What the library is for.', long(511)],
  ['text-length', book('Lent__c'), '<label>Lent</label>', `<label>${long(41)}</label>`],
  ['field-needs', library('Key__c'), '<length>255</length>', ''],
  ['field-needs', library('Notes__c'), '<visibleLines>4</visibleLines>', ''],
  ['field-needs', book('Lent__c'), '<defaultValue>false</defaultValue>', ''],
  ['field-needs', book('Pages__c'), '<label>Pages</label>', ''],
  ['field-bounds', library('Key__c'), '<length>255</length>', '<length>256</length>'],
  ['field-bounds', library('Fee__c'), '<precision>5</precision>', '<precision>19</precision>'],
  ['field-bounds', library('Fee__c'), '<scale>2</scale>', '<scale>6</scale>'],
  ['field-flag', library('Notes__c'), '<type>', '<unique>true</unique><type>'],
  ['field-flag', library('Opened__c'), '<type>', '<externalId>true</externalId><type>'],
  ['field-flag', book('Lent__c'), '<type>', '<required>true</required><type>'],
  ['field-flag', book('Read_Pages__c'), '<scale>', '<required>true</required><scale>'],
  ['field-flag', shelf('Library__c'), '<referenceTo>', '<required>true</required><referenceTo>'],
  ['delete-constraint', loan('Book__c'), 'Restrict', 'SetNull'],
  ['history', loan('Due__c'), '<type>', '<trackHistory>true</trackHistory><type>'],
  ['history', library('Pages__c'), '<type>', '<trackHistory>true</trackHistory><type>'],
  ['picklist-default', library('Kind__c'), '<default>false</default>', '<default>true</default>'],
  ['picklist-duplicate', library('Kind__c'), '<fullName>School</fullName>', '<fullName>public</fullName>'],
  ['picklist-length', library('Kind__c'), 'School library', long(256)],
  ['picklist-source', library('Topics__c'), 'Topic_Names', 'Topic_Name_Set'],
  ['lookup-target', loan('Book__c'), '<referenceTo>Book__c<', '<referenceTo>Bok__c<'],
  ['lookup-without-target', loan('Book__c'), '<referenceTo>Book__c</referenceTo>', ''],
  ['relationship-name', shelf('Library__c'), '<relationshipName>Shelves</relationshipName>', ''],
  ['relationship-name', shelf('Library__c'), '<relationshipName>Shelves<', '<relationshipName>Shelves__r<'],
  ['master-detail-depth', shelf('Library__c'), '<referenceTo>Library__c<', '<referenceTo>Book__c<'],
];

const FORMULAS: Mutation[] = [
  ['formula-field', library('Pages_Per_Shelf__c'), 'IF(Shelves__c', 'IF(Shelfs__c'],
  ['formula-field', book('Library_Name__c'), 'Library__r.Name', 'Library__r.Nom'],
  ['formula', library('Pages_Per_Shelf__c'), 'IF(Shelves__c = 0, 0,', 'IF(Shelves__c = 0, 0'],
  ['formula', library('Pages_Per_Shelf__c'), 'IF(', 'IFF('],
  ['formula', book('Read_Pages__c'), 'IF(Lent__c, 0, Pages__c)', 'Lent__c'],
  ['formula', loan('Due__c'), 'TODAY() + 14', '"soon"'],
  ['formula-cycle', library('Pages_Per_Shelf__c'), 'IF(', 'IF(Pages_Per_Shelf__c &gt; 1, 0, 0) + IF('],
  ['formula-type', book('Library_Name__c'), '<type>Text</type>', '<type>TextArea</type>'],
  ['formula-length', book('Library_Name__c'), '.Name', `.Name & "${long(3900)}"`.replace('&', '&amp;')],
  ['field-attribute', book('Read_Pages__c'), '<scale>', '<defaultValue>0</defaultValue><scale>'],
  ['formula-field', RULE, 'Lend_For_Long', 'Lend_Long'],
  ['formula', RULE, 'TODAY() + 60', '60'],
  ['formula-length', RULE, 'ISNEW()', `ISNEW() /* ${long(5000)} */`],
  ['error-display-field', RULE, '<errorDisplayField>Due__c<', '<errorDisplayField>Du__c<'],
  ['text-length', RULE, 'Choose a day within 60 days.', long(256)],
];

const ROLL_UPS: Mutation[] = [
  ['roll-up-foreign-key', library('Shelves__c'), 'Shelf__c.Library__c', 'Loan__c.Book__c'],
  ['roll-up-foreign-key', library('Shelves__c'), 'Shelf__c.Library__c', 'Shelf__c.Libary__c'],
  ['roll-up-foreign-key', library('Shelves__c'), 'Shelf__c.Library__c', 'Book__c.Shelf__c'],
  ['roll-up-operation', library('Shelves__c'), '<summaryOperation>count</summaryOperation>', ''],
  ['roll-up-summarized-field', library('Pages__c'), 'Shelf__c.Pages__c', 'Shelf__c.Page__c'],
  ['roll-up-summarized-field', library('Pages__c'), 'Shelf__c.Pages__c', 'Shelf__c.Name'],
  ['roll-up-summarized-field', library('Pages__c'), 'Shelf__c.Pages__c', 'Book__c.Pages__c'],
  ['roll-up-summarized-field', library('Pages__c'), '>sum<', '>count<'],
  ['roll-up-formula', book('Read_Pages__c'), 'IF(Lent__c, 0, Pages__c)', 'Shelf__r.Library__r.Fee__c'],
  ['roll-up-formula', book('Read_Pages__c'), 'IF(Lent__c, 0, Pages__c)', 'YEAR(TODAY())'],
  ['roll-up-formula', book('Read_Pages__c'), 'Lent__c, 0', '$User.Alias = "x", 0'],
  ['roll-up-filter', shelf('Pages__c'), 'Book__c.Lent__c', 'Book__c.Lend__c'],
  ['roll-up-attribute', book('Pages__c'), '<type>', '<summaryOperation>sum</summaryOperation><type>'],
];

const VIEWS: Mutation[] = [
  ['list-view-column', MINE, '<columns>Due__c<', '<columns>Du__c<'],
  ['list-view-column', MINE, '<columns>NAME<', '<columns>Name<'],
  ['list-view-column', MINE, '<field>Mine__c<', '<field>Mein__c<'],
  ['list-view-column', ALL, '<columns>Shelf__c<', '<columns>OWNER.ALIAS<'],
  ['list-view-scope', ALL, 'Everything', 'Mine'],
  ['filter-logic', MINE, '1 AND 2', '1 AND 3'],
  ['text-length', MINE, 'My Loans', long(41)],
  ['layout-field', LAYOUT, '<field>Kind__c<', '<field>Knd__c<'],
  ['layout-behavior', LAYOUT, '<behavior>Readonly<', '<behavior>Edit<'],
  ['layout-duplicate-field', LAYOUT, '<field>OwnerId<', '<field>Kind__c<'],
  ['layout-required-field', LAYOUT, '<field>Fee__c<', '<field>Opened__c<'],
  ['layout-related-list', LAYOUT, 'Shelf__c.Library__c', 'Shelf__c.Libary__c'],
  ['layout-related-list', LAYOUT, '<fields>Pages__c<', '<fields>Pags__c<'],
  ['compact-layout-field', COMPACT, 'Kind__c', 'Notes__c'],
  ['compact-layout-field', COMPACT, 'Kind__c', 'Knd__c'],
];

const RIGHTS: Mutation[] = [
  ['permission-set-object', SET, '<object>Loan__c<', '<object>Lone__c<'],
  ['permission-set-field', SET, 'Library__c.Kind__c', 'Library__c.Knd__c'],
  ['permission-set-required-field', SET, 'Library__c.Kind__c', 'Library__c.Fee__c'],
  ['permission-set-required-field', SET, 'Book__c.Pages__c', 'Book__c.Shelf__c'],
  ['permission-set-editable', SET, 'Library__c.Kind__c', 'Library__c.Pages_Per_Shelf__c'],
  ['permission-set-duplicate', SET, 'Library__c.Kind__c', 'Library__c.Pages__c'],
  ['permission-set-master', SET, '<object>Library__c<', '<object>User<'],
  ['permission-set-custom-permission', SET, 'Lend_For_Long', 'Lend_Long'],
  ['permission-set-custom-tab', SET, '<tab>Library__c<', '<tab>Libary__c<'],
  ['permission-set-custom-application', SET, '<application>Libraries<', '<application>Library<'],
  ['text-length', SET, 'Runs a library.', long(256)],
];

const TABS_AND_PAGES: Mutation[] = [
  ['tab-content', HOURS_TAB, '<flexiPage>Opening_Hours<', '<flexiPage>Opening_Hour<'],
  ['tab-content', HOURS_TAB, '<label>', '<url>https://example.org</url><label>'],
  ['tab-motif', TAB, '<motif>Custom54: Books</motif>', ''],
  ['application-tab', APP, '<tabs>Library__c<', '<tabs>Libary__c<'],
  ['text-length', LABELS, '<value>Closed today<', `<value>${long(1001)}<`],
  ['duplicate-component', LABELS, '<fullName>Closed_Today<', '<fullName>Opening_Title<'],
  ['object-translation', 'objectTranslations/Library__c-fr/Kind__c.fieldTranslation-meta.xml', '>Kind__c<', '>Knd__c<'],
  [
    'picklist-translation',
    'objectTranslations/Library__c-fr/Kind__c.fieldTranslation-meta.xml',
    '<masterLabel>Public library<',
    '<masterLabel>Public libary<',
  ],
  [
    'object-translation',
    'objectTranslations/Loan__c-fr/Loan__c-fr.objectTranslation-meta.xml',
    '>Due_Date_In_Time<',
    '>Due_Date<',
  ],
  ['translation', 'translations/fr.translation-meta.xml', '<name>Opening_Title<', '<name>Open_Title<'],
  ['flexi-page-component', HOURS_PAGE, '<componentName>openingHours<', '<componentName>openHours<'],
  ['flexi-page-component', `${COMPONENT}.js-meta.xml`, '<isExposed>true<', '<isExposed>false<'],
  ['flexi-page-property', HOURS_PAGE, '<name>heading<', '<name>title<'],
  ['flexi-page-identifier', HOURS_PAGE, '>richText1<', '>openingHours1<'],
  ['flexi-page-object', LIBRARY_PAGE, '<sobjectType>Library__c<', '<sobjectType>Libary__c<'],
  ['flexi-page-field', LIBRARY_PAGE, 'Record.Kind__c', 'Record.Knd__c'],
  ['component-import', `${COMPONENT}.js`, 'c.Opening_Title', 'c.Open_Title'],
  ['component-import', `${COMPONENT}.js`, 'Library__c.Fee__c', 'Library__c.Fe__c'],
  ['component-import', `${COMPONENT}.js`, 'customPermission/Lend_For_Long', 'customPermission/Lend_Long'],
  ['component-tag', `${COMPONENT}.html`, '<c-day-row>', '<c-day-rows>'],
];

const REPORTS: Mutation[] = [
  ['report-type-object', REPORT_TYPE, '<baseObject>Library__c<', '<baseObject>Libary__c<'],
  ['report-type-join', REPORT_TYPE, '<relationship>Shelves__r<', '<relationship>Shelfs__r<'],
  ['report-type-column', REPORT_TYPE, '<field>Kind__c<', '<field>Knd__c<'],
  ['report-report-type', REPORT, 'Libraries_And_Shelves__c', 'Libraries_And_Shelfs__c'],
  ['report-column', REPORT, 'Library__c$Name', 'Library__c$Fee__c'],
  ['report-format', REPORT, '<format>Summary<', '<format>Tabular<'],
  ['report-chart', REPORT, '<groupingColumn>Library__c$Kind__c<', '<groupingColumn>Library__c$Name<'],
  ['dashboard-report', DASHBOARD, 'Library_Reports/Pages_By_Kind', 'Library_Reports/Pages_By_Kinds'],
  ['dashboard-grouping', DASHBOARD, '<groupingColumn>Library__c$Kind__c<', '<groupingColumn>Library__c$Name<'],
  ['dashboard-running-user', DASHBOARD, '<runningUser>DEPLOYING_USER<', '<runningUser><'],
  ['one-org-user', DASHBOARD, 'DEPLOYING_USER', 'ada@example.org'],
  ['one-org-user', 'reports/Library_Reports.reportFolder-meta.xml', '>Group<', '>User<'],
];

const REPORT_TYPES: Mutation[] = [
  ['report-type-join', THREE_LEVELS, '<relationship>Books__r<', '<relationship>Loans__r<'],
  [
    'report-type-join',
    THREE_LEVELS,
    '<outerJoin>true</outerJoin>\n            <relationship>Books',
    '<outerJoin>false</outerJoin>\n            <relationship>Books',
  ],
  ['report-type-column', THREE_LEVELS, '<field>Lent__c<', '<field>Lend__c<'],
  [
    'report-type-column',
    THREE_LEVELS,
    '<field>Opened__c</field>\n            <table>Library__c<',
    '<field>Opened__c</field>\n            <table>Library__c.Books__r<',
  ],
  ['missing-element', THREE_LEVELS, '<deployed>true</deployed>', ''],
  ['bad-enum-value', THREE_LEVELS, '<category>other<', '<category>libraries<'],
];

const REPORT_FILTERS: Mutation[] = [
  ['report-filter-operator', MATRIX, '<operator>includes<', '<operator>greaterThan<'],
  ['report-filter-operator', MATRIX, '<operator>greaterThan<', '<operator>startsWith<'],
  ['report-filter-operator', MATRIX, '<operator>greaterOrEqual<', '<operator>contains<'],
  ['report-filter-operator', MATRIX, '<operator>greaterThan<', '<operator>includes<'],
  ['report-filter-operator', MATRIX, '<operator>greaterThan<', '<operator>within<'],
  ['report-filter-value', MATRIX, 'Public,School', 'Public,Scool'],
  ['report-filter-value', MATRIX, '<value>1<', '<value>oui<'],
  ['report-filter-value', MATRIX, '<value>12.5<', '<value>twelve<'],
  ['report-filter-value', MATRIX, 'LAST_N_DAYS:30', 'RECENTLY'],
  ['report-column', MATRIX, '<column>Library__c$Fee__c<', '<column>Library__c$Fees__c<'],
  ['filter-logic', MATRIX, '(2 OR 3) AND 4', '(2 OR 3)'],
  ['filter-logic', MATRIX, '(2 OR 3)', '(2 OR 3'],
  ['bad-enum-value', MATRIX, '<operator>greaterThan<', '<operator>above<'],
  ['report-time-frame', MATRIX, '<dateColumn>Library__c$Opened__c<', '<dateColumn>Library__c$Kind__c<'],
  ['bad-enum-value', MATRIX, 'INTERVAL_CURY', 'INTERVAL_THISYEAR'],
  ['report-cross-filter', MATRIX, '<relatedTable>Loan__c<', '<relatedTable>Lone__c<'],
  ['report-cross-filter', MATRIX, '<relatedTableJoinColumn>Book__c<', '<relatedTableJoinColumn>Bok__c<'],
];

const REPORT_GROUPINGS: Mutation[] = [
  [
    'report-grouping',
    MATRIX,
    '<dateGranularity>Day</dateGranularity>\n        <field>Library__c$Kind__c<',
    '<dateGranularity>Day</dateGranularity>\n        <field>Library__c.Shelves__r$Name<',
  ],
  [
    'report-grouping',
    MATRIX,
    '<dateGranularity>Day</dateGranularity>\n        <field>Library__c$Kind__c<',
    '<dateGranularity>Day</dateGranularity>\n        <field>Library__c$Notes__c<',
  ],
  ['report-sort', MATRIX, '<aggregateType>Average<', '<aggregateType>Maximum<'],
  ['report-format', MATRIX, '<format>Matrix<', '<format>Summary<'],
  ['report-column', MATRIX, '<sortColumn>Library__c.Shelves__r.Books__r$Name<', '<sortColumn>Library__c$Titel__c<'],
  [
    'report-aggregate',
    MATRIX,
    `</aggregateTypes>\n        <field>${PAGES}<`,
    '</aggregateTypes>\n        <field>Library__c$Opened__c<',
  ],
  [
    'report-column',
    MATRIX,
    `</aggregateTypes>\n        <field>${PAGES}<`,
    '</aggregateTypes>\n        <field>Library__c.Shelves__r.Books__r$Name<',
  ],
  ['report-chart', MATRIX, '<secondaryGroupingColumn>Library__c$Kind__c</secondaryGroupingColumn>', ''],
  [
    'report-chart',
    MATRIX,
    '<secondaryGroupingColumn>Library__c$Kind__c<',
    '<secondaryGroupingColumn>Library__c$Fee__c<',
  ],
  ['report-chart-summary', MATRIX, '<aggregate>Sum<', '<aggregate>Maximum<'],
  ['missing-folder', 'reports/Library_Reports.reportFolder-meta.xml', 'ReportFolder xmlns', 'DashboardFolder xmlns'],
  ['text-length', MATRIX, '<name>Books on Shelves<', `<name>${long(41)}<`],
];

const FLOWS: Mutation[] = [
  ['flow-reference', FLOW, '<targetReference>Note_Loan<', '<targetReference>Note_Loans<'],
  ['flow-reference', FLOW, '<collectionReference>Loans<', '<collectionReference>Lones<'],
  ['flow-reference', FLOW, '<assignToReference>Latest.', '<assignToReference>Last.'],
  ['flow-field', FLOW, '<elementReference>Each_Loan.Due__c<', '<elementReference>Each_Loan.Dew__c<'],
  ['flow-field', FLOW, '{!$Record.Name}', '{!$Record.Nom__c}'],
  ['flow-field', FLOW, '<field>Book__c<', '<field>Bok__c<'],
  ['flow-object', FLOW, '<objectType>Loan__c<', '<objectType>Lone__c<'],
  ['bad-enum-value', FLOW, '<status>Draft<', '<status>Drafted<'],
];

const DASHBOARDS: Mutation[] = [
  ['dashboard-summary', GRID, '<aggregate>Average<', '<aggregate>Minimum<'],
  [
    'dashboard-summary',
    GRID,
    `<axisBinding>y</axisBinding>\n                    <column>${PAGES}<`,
    '<axisBinding>y</axisBinding>\n                    <column>Library__c$Fee__c<',
  ],
  ['dashboard-grouping', GRID, '<groupingColumn>Library__c$Kind__c</groupingColumn>', ''],
  ['dashboard-grouping', GRID, '<groupingColumn>Library__c.Shelves__r$Name<', '<groupingColumn>Library__c$Name<'],
  ['dashboard-column', GRID, `s!${PAGES}`, 's!Library__c$Fee__c'],
  ['dashboard-column', GRID, '<reportColumn>Library__c.Shelves__r$Name<', '<reportColumn>Library__c$Name<'],
  ['dashboard-grid', GRID, '<columnIndex>4<', '<columnIndex>5<'],
  ['dashboard-grid', GRID, '<rowIndex>5<', '<rowIndex>4<'],
  ['bad-enum-value', GRID, '<componentType>ColumnStacked<', '<componentType>StackedColumn<'],
  ['bad-enum-value', GRID, '<dashboardType>LoggedInUser<', '<dashboardType>CurrentUser<'],
  ['bad-enum-value', 'dashboards/Library_Boards.dashboardFolder-meta.xml', '>View<', '>Read<'],
  ['folder-share', 'dashboards/Library_Boards.dashboardFolder-meta.xml', '>AllInternalUsers<', '>Librarians<'],
];

export const MUTATIONS: readonly Mutation[] = [
  ...STRUCTURE,
  ...OBJECTS,
  ...FIELDS,
  ...FORMULAS,
  ...ROLL_UPS,
  ...VIEWS,
  ...RIGHTS,
  ...TABS_AND_PAGES,
  ...REPORTS,
  ...REPORT_TYPES,
  ...REPORT_FILTERS,
  ...REPORT_GROUPINGS,
  ...DASHBOARDS,
  ...FLOWS,
];
