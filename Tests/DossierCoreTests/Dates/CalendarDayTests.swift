import Testing

@testable import EDTF

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    "A day has its number",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2016, 11, 9, 17_114),
      (0, 3, 1, -719_468), (0, 1, 1, -719_528), (1, 1, 1, -719_162), (-1, 12, 31, -719_529),
      (-4, 2, 29, -720_930), (-400, 3, 1, -865_565), (1_000_000_000, 1, 1, 365_241_780_472),
    ])
  func numbers(year: Int, month: Int, day: Int, number: Int) throws {
    let day = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(day.dayNumber == number)
    #expect(CalendarDay(dayNumber: number) == day)
  }

  @Test("Numbers and days answer to each other, one by one, across eras and leap years")
  func consecutive() throws {
    for start in [-146_097 * 6, -719_468 - 800, -800, 10_957] {
      var previous = CalendarDay(dayNumber: start - 1)
      for number in start..<start + 1_600 {
        let day = CalendarDay(dayNumber: number)
        #expect(day.dayNumber == number)
        #expect(previous < day)
        let isNext =
          day.day == previous.day + 1
          || day.day == 1
            && previous.day == CalendarDay.length(ofMonth: previous.month, year: previous.year)
        #expect(isNext)
        previous = day
      }
    }
  }

  @Test(
    "Leap years are right before year 1 too",
    arguments: [
      (2000, true), (1900, false), (2016, true), (0, true), (-1, false), (-4, true),
      (-100, false), (-400, true),
    ])
  func leap(year: Int, isLeap: Bool) {
    #expect(CalendarDay.isLeap(year) == isLeap)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test("Days that the calendar lacks are none")
  func missing() {
    for (month, day) in [(0, 1), (13, 1), (4, 31), (2, 30), (1, 0), (1, 32)] {
      #expect(CalendarDay(year: 2000, month: month, day: day) == nil)
    }
    #expect(CalendarDay(year: .max, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: .min, month: 1, day: 1) == nil)
  }

  @Test("Adding days goes over ends of years and stops at the calendar's ends")
  func adding() throws {
    let day = try #require(CalendarDay(year: 2016, month: 12, day: 31))
    #expect(day.adding(days: 1).description == "2017-01-01")
    #expect(day.adding(days: -366).description == "2015-12-31")
    #expect(day.adding(days: .max) == .last)
    #expect(day.adding(days: .min) == .first)
    #expect(CalendarDay(dayNumber: .min) == .first)
    #expect(CalendarDay(dayNumber: .max) == .last)
    #expect(CalendarDay(dayNumber: CalendarDay.last.dayNumber) == .last)
  }
}
