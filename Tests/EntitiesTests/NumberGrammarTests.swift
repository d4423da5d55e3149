import Entities
import Prose
import TestSupport
import Testing

@Suite struct NumberGrammarTests {
  @Test func readsTheSignsOfALocale() {
    Amounts.expect("en-US", "You have ⟦1,234.5⟧ points.", "1234.5")
    Amounts.expect("de-DE", "Sie haben ⟦1.234,5⟧ Punkte.", "1234.5")
    Amounts.expect("de-CH", "Sie haben ⟦1’234.5⟧ Punkte.", "1234.5")
    Amounts.expect("hi-IN", "आपके पास ⟦12,34,567⟧ अंक हैं।", "1234567")
    Amounts.expect("ar-EG", "لديك ⟦١٬٢٣٤٫٥⟧ نقطة", "1234.5")
    Amounts.expect("ja", "ポイントは⟦１，２３４．５⟧です。", "1234.5")
  }

  @Test func readsForeignSignsWhole() {
    Amounts.expect(
      "de-DE", "Der Zähler zeigt ⟦1,234,567.89⟧ statt ⟦1.234.567,89⟧.", "1234567.89 | 1234567.89")
    Amounts.expect("en-US", "Values are ⟦1.111,11⟧, ⟦1,111.11⟧ here.", "1111.11 | 1111.11")
  }

  @Test func plainSpacesPartThousands() {
    Amounts.expect("en-US", "The count is ⟦1 414 021 100⟧ by now.", "1414021100")
    Amounts.expect("de-DE", "Bis zu ⟦40 000⟧ Stück.", "40000")
    Amounts.expect("en-US", "We have ⟦3⟧ ⟦500⟧ packs.", "3 | 500")
  }

  @Test func membersOfAListAreNumbersOfTheirOwn() {
    Amounts.expect("en-US", "See exercises ⟦22⟧,⟦24⟧,⟦26⟧,⟦31⟧.", "22 | 24 | 26 | 31")
  }

  @Test func aDashBelongsToTheNumberOnlyWhereNothingEndsBeforeIt() {
    Amounts.expect("ja", "差は⟦-9.25⟧です。", "-9.25")
    Amounts.expect("zh-Hans", "差额为⟦-12⟧。", "-12")
    Amounts.expect("en-US", "It fell to ⟦-12⟧ overnight.", "-12")
    Amounts.expect("sv", "Det blev ⟦minus 5⟧.", "-5")
  }

  @Test func exponentsAndPowersAreOneNumber() {
    Amounts.expect("en-US", "About ⟦1e10⟧ or ⟦12.5e-1⟧ of them.", "10000000000 | 1.25")
    Amounts.expect("fr-FR", "Environ ⟦1,1^+23⟧.", "?")
  }

  @Test func figuresBehindHebrewAndArabicPrefixesAreRead() {
    Amounts.expect("he", "נשארו ב⟦50⟧ חנויות", "50")
    Amounts.expect("ar", "في الصفحة ال⟦١٩٢⟧", "192")
  }

  @Test func aDashPartedFromTheOnlyFigureIsAMinus() {
    Amounts.expect("en-US", "⟦- 10 k⟧", "-10000")
    Amounts.expect("pt-BR", "⟦- 3,5 por cento⟧", "-3.5")
    Amounts.expect("en-US", "- ⟦10⟧ boxes\n- ⟦3⟧", "10 | 3")
  }
}
