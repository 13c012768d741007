import { formatHtmlTable, parseHtmlTable } from '../../../page/clipboard/html';

/** Cut down from what Excel for Windows puts on the clipboard. */
const FROM_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-style:x}</style></head>
<body><!--StartFragment--><table border=0><col width=64 span=3>
 <tr height=20><td height=20 width=64>M-0042</td><td class=xl65 align=right>6,05</td>
  <td class=xl66 style='mso-number-format:"Short Date"'>02/04/2025</td></tr>
 <tr><td>12<span style='mso-spacerun:yes'>  </span>rue de la
  Paix<br>25000 Besançon</td><td></td><td>T3/T4</td></tr><!--EndFragment-->
</table></body></html>`;

describe('the HTML of a copied block', () => {
  test('gives the texts that Excel shows, line breaks kept, layout of the source dropped', () => {
    expect(parseHtmlTable(FROM_EXCEL)).toEqual([
      ['M-0042', '6,05', '02/04/2025'],
      ['12 rue de la Paix\n25000 Besançon', '', 'T3/T4'],
    ]);
  });

  test('a merged cell gives its text once, and empty cells around it', () => {
    const html =
      '<table><tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ]);
  });

  test('without a table there is no block', () => {
    expect(parseHtmlTable('<p>bonjour</p>')).toBeUndefined();
    expect(parseHtmlTable('')).toBeUndefined();
  });

  test('what is copied here is read back, signs of HTML and line breaks included', () => {
    const block = [
      ['a < b & c', 'une\ndeux'],
      ['', '6,05'],
    ];
    expect(parseHtmlTable(formatHtmlTable(block))).toEqual(block);
  });
});
