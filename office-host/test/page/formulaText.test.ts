import { toEnglishFormula, toFrenchFormula } from '../../page/formulaText';

describe('formulas in the words of the French client', () => {
  test.each([
    ['=SUM(A1:A3)', '=SOMME(A1:A3)', 'a function'],
    [
      '=IF(A1>2.5,"oui, vraiment","non; rien")',
      '=SI(A1>2,5;"oui, vraiment";"non; rien")',
      'texts stay',
    ],
    ['=COUNTIFS(B2:B9,"T1/T2",C2:C9,TRUE)', '=NB.SI.ENS(B2:B9;"T1/T2";C2:C9;VRAI)', 'dotted names'],
    ["='Modèle B'!A1+Feuil1!B2", "='Modèle B'!A1+Feuil1!B2", 'sheets stay'],
    ['=SUM(Menages[Loyer, en €])', '=SOMME(Menages[Loyer, en €])', 'a comma in a heading stays'],
    ['=SUM(T[[#All],[Prix 1.5]])', '=SOMME(T[[#All],[Prix 1.5]])', 'nested brackets stay'],
    ['=TODAY()-1.5', '=AUJOURDHUI()-1,5', 'no argument'],
    ['=SUM(1,2)', '=SOMME(1;2)', 'two whole numbers'],
    ['=SUM(1.5,2)', '=SOMME(1,5;2)', 'decimals and arguments'],
    ['=ROUND(10,1)+.5', '=ARRONDI(10;1)+,5', 'a number without its zero'],
    ['=A1*1.5E-3', '=A1*1,5E-3', 'an exponent'],
    ['=SUM({1,2.5;3,4})', '=SOMME({1.2,5;3.4})', 'an array'],
    ['=INCONNUE(A1,A2)', '=INCONNUE(A1;A2)', 'an unknown name stays'],
    ['=SUM', '=SUM', 'a defined name is not a function'],
  ])('%s is shown as %s (%s)', (english, french) => {
    expect(toFrenchFormula(english)).toBe(french);
    expect(toEnglishFormula(french)).toBe(english);
  });

  test('an English formula typed by habit is understood', () => {
    expect(toEnglishFormula('=SUM(A1:A3)')).toBe('=SUM(A1:A3)');
    expect(toEnglishFormula('=IF(A1,B1,C1)')).toBe('=IF(A1,B1,C1)');
  });

  test('what is no formula is left alone', () => {
    expect(toEnglishFormula('6,05')).toBe('6,05');
    expect(toFrenchFormula("'=SUM(A1)")).toBe("'=SUM(A1)");
  });
});
