import type { CsvField, CsvMapping } from './csv-mapping.ts';

type Column = CsvMapping['columns'][number];

/** What columns are called, of each field the likeliest first; compared without case, spaces and marks. */
const names: readonly [field: CsvField, names: readonly string[], separator?: string][] = [
  ['id', ['importid', 'serviceid', 'id', 'externalid', 'reference', 'ref', 'uniqueid', 'uid', 'openreferralid']],
  ['parentId', ['importidreference', 'parentid']],
  ['name', ['name', 'servicename', 'title', 'activityname', 'activity', 'groupname', 'service', 'nameofservice']],
  ['alternateName', ['alternatename', 'othername', 'alsoknownas']],
  ['description', ['description', 'servicedescription', 'about', 'details', 'summary', 'shortdescription']],
  [
    'organization',
    ['organisation', 'organization', 'organisationname', 'organizationname', 'provider', 'providername'],
  ],
  ['organizationDescription', ['organisationdescription', 'organizationdescription']],
  ['organizationUrl', ['organisationurl', 'organizationurl', 'organisationwebsite', 'organizationwebsite']],
  ['organizationEmail', ['organisationemail', 'organizationemail']],
  ['url', ['url', 'website', 'web', 'webaddress', 'link', 'serviceurl', 'websiteurl']],
  ['email', ['email', 'contactemail', 'emailaddress', 'serviceemail', 'publicemail']],
  [
    'phone',
    [
      'phone',
      'telephone',
      'contactphone',
      'phonenumber',
      'telephonenumber',
      'tel',
      'contactnumber',
      'contacttelephone',
    ],
  ],
  ['contactName', ['contactname', 'contact', 'contactperson']],
  ['phoneLabel', ['contacttitle', 'phonelabel', 'phonedescription']],
  ['status', ['status', 'servicestatus']],
  ['alert', ['alert', 'notice']],
  ['isVisible', ['visible', 'published', 'ispublished']],
  ['validFrom', ['visiblefrom', 'startdate']],
  ['validTo', ['visibleto', 'enddate', 'expirydate']],
  ['isTemporarilyClosed', ['temporarilyclosed']],
  ['needsReferral', ['needsreferral', 'referralrequired', 'referralneeded']],
  ['minimumAge', ['minage', 'minimumage', 'agefrom', 'agemin', 'lowerage', 'fromage']],
  ['maximumAge', ['maxage', 'maximumage', 'ageto', 'agemax', 'upperage', 'toage']],
  ['eligibility', ['eligibility', 'eligibilitydescription', 'whoisitfor', 'eligibilitycriteria', 'whocanuseit']],
  ['audience', ['suitabilities', 'audience', 'targetaudience', 'agegroup', 'sendneedssupport'], ';'],
  [
    'terms',
    ['servicetaxonomies', 'taxonomies', 'categories', 'category', 'tags', 'keywords', 'types', 'servicetype'],
    ';',
  ],
  ['isFree', ['free', 'isfree']],
  ['fees', ['fees', 'cost', 'costs', 'price', 'charges', 'feesdescription']],
  ['costLabel', ['costoption']],
  ['costAmount', ['costamount']],
  ['costUnit', ['costtype', 'amountdescription']],
  ['attendingType', ['attendingtype', 'delivery', 'deliverymode', 'howdelivered'], ';'],
  ['attendingAccess', ['attendingaccess', 'access', 'howtoaccess', 'referral'], ';'],
  ['languages', ['languages', 'language'], ';'],
  ['accreditations', ['accreditations', 'accreditation']],
  [
    'serviceAreas',
    ['serviceareas', 'servicearea', 'area', 'areas', 'coverage', 'areacovered', 'areascovered', 'areaserved'],
    ';',
  ],
  [
    'assuredDate',
    ['assureddate', 'lastreviewed', 'reviewdate', 'lastchecked', 'dateassured', 'lastverified', 'verified'],
  ],
  ['lastModified', ['lastmodified', 'lastupdated', 'updatedat', 'modified', 'dateupdated', 'updated']],
  ['locationName', ['locationname', 'venue', 'venuename', 'location', 'placename']],
  [
    'addressLines',
    [
      'locationaddress1',
      'address1',
      'addressline1',
      'address',
      'streetaddress',
      'street',
      'locationaddress',
      'fulladdress',
    ],
  ],
  ['addressLines', ['address2', 'addressline2', 'locationaddress2']],
  ['addressLines', ['address3', 'addressline3', 'locationaddress3']],
  ['city', ['locationcity', 'city', 'town', 'towncity', 'posttown', 'village']],
  ['county', ['county', 'stateprovince', 'locationcounty']],
  ['postcode', ['locationpostcode', 'postcode', 'postalcode', 'zip', 'zipcode']],
  ['latitude', ['locationlatitude', 'latitude', 'lat']],
  ['longitude', ['locationlongitude', 'longitude', 'long', 'lon', 'lng']],
  ['isAddressMasked', ['maskexactaddress', 'confidentialaddress', 'hideaddress']],
  ['accessibility', ['locationaccessibilities', 'accessibility', 'accessibilities', 'disabledaccess'], ';'],
  ['days', ['scheduledweekday', 'weekday', 'day', 'days', 'byday', 'dayofweek']],
  ['opensAt', ['schedulesopensat', 'opensat', 'starttime', 'opentime', 'opens', 'timefrom']],
  ['closesAt', ['schedulesclosesat', 'closesat', 'endtime', 'closetime', 'closes', 'timeto']],
  ['hours', ['openinghours', 'hours', 'openingtimes', 'opentimes', 'times', 'when', 'schedule']],
];

const bare = (column: string) => column.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/**
 * What the columns of a table probably are, by what they are called; for a person to look over. Null where no column can be
 * the name of the service. Pure.
 */
export function suggestMapping(header: readonly string[]): CsvMapping | null {
  const columns: Column[] = [];
  for (const [field, likely, separator = null] of names) {
    const isFree = (column: string) => !columns.some((taken) => taken.column === column);
    const found = likely
      .map((name) => header.find((column) => bare(column) === name && isFree(column)))
      .find((column) => column !== undefined);
    if (found !== undefined && found !== '' && found.length <= 300) columns.push({ column: found, field, separator });
  }
  if (!columns.some(({ field }) => field === 'name')) return null;
  const inOrder = header.flatMap((column) => columns.find((one) => one.column === column) ?? []);
  return { columns: [...new Set(inOrder)], fixed: [] };
}
