import asOf from '@salesforce/label/c.Readiness_Document_As_Of';
import download from '@salesforce/label/c.Readiness_Document_Download';
import fileName from '@salesforce/label/c.Readiness_Document_File_Name';
import print from '@salesforce/label/c.Readiness_Print_Print';
import title from '@salesforce/label/c.Readiness_Document_Heading';

export const labels = { asOf, download, fileName, print, title };
