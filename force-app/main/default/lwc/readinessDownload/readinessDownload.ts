/**
 * Hands a text to the user as a file. As a plain download: Lightning Web Security refuses a type that a browser could
 * open, such as text/csv or text/calendar.
 */
export function download(fileName: string, ...text: string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(text, { type: 'application/octet-stream' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
