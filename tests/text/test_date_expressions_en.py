"""English dates in running text: what each expression gives on Thursday, 16 November 2017."""

from __future__ import annotations

import pytest
from tests.text.expressions import dates_in

DAYS = [
    ("The deal closed on 3 February 2012.", "2012-02-03"),
    ("The deal closed on February 3, 2012, it said.", "2012-02-03"),
    ("The deal closed on February 3rd 2012.", "2012-02-03"),
    ("The deal closed on the 3rd of February 2012.", "2012-02-03"),
    ("Feb. 3, 2012: the deal closes", "2012-02-03"),
    ("Feb.3, 2012: the deal closes", "2012-02-03"),
    ("It was published on February 3,2012 in Beijing.", "2012-02-03"),
    ("It was published on FEB 03, 2012.", "2012-02-03"),
    ("Updated: 03-Feb-2012", "2012-02-03"),
    ("Updated: 2012-02-03 08:15:00", "2012-02-03"),
    ("Updated: 2012/2/3", "2012-02-03"),
    ("Updated: 2012.02.03", "2012-02-03"),
    ("Updated: 23/02/2012", "2012-02-23"),
    ("Updated: 02/23/2012", "2012-02-23"),
    ("Updated: 23.2.2012", "2012-02-23"),
    ("as of December 31, 2016, it had 600 staff", "2016-12-31"),
    ("the quarter ended September 30, 2017", "2017-09-30"),
    ("on 29 February 2016", "2016-02-29"),
    ("born June 22nd, 1971, in Hunan", "1971-06-22"),
    ("(Xinhua, Aug 9, 2008)", "2008-08-09"),
    ("on Sept. 19, 2014 in New York", "2014-09-19"),
    ("on Sep 19, 2014 in New York", "2014-09-19"),
    ("on Tuesday, February 7, 2012, it closed", "2012-02-07"),
    ("on Tuesday (February 7, 2012) it closed", "2012-02-07"),
    ("on Friday 3 February 2012", "2012-02-03"),
    ("signed on November 3 of last year", "2016-11-03"),
    ("signed on 3 November last year", "2016-11-03"),
    ("signed on March 3 this year", "2017-03-03"),
    ("due on March 3 next year", "2018-03-03"),
]

MONTHS = [
    ("founded in February 2012 by two friends", "2012-02"),
    ("founded in Feb 2012", "2012-02"),
    ("founded in Feb. 2012", "2012-02"),
    ("founded in February, 2012", "2012-02"),
    ("founded in February of 2012", "2012-02"),
    ("founded in early February 2012", "2012-02"),
    ("founded in mid-February 2012", "2012-02"),
    ("founded at the end of February 2012", "2012-02"),
    ("founded in late Sept. 2012", "2012-09"),
    ("a May 2012 agreement", "2012-05"),
    ("its March 2012 filing", "2012-03"),
    ("since October 2010", "2010-10"),
    ("by June 2018", "2018-06"),
    ("Updated: 2012-02", "2012-02"),
    ("in February last year", "2016-02"),
    ("in February this year", "2017-02"),
    ("in february 2012", "2012-02"),
    ("IN FEBRUARY 2012", "2012-02"),
]

YEARS = [
    ("the app was launched in 2011", "2011"),
    ("In 2011, the app was launched", "2011"),
    ("Since 2011 it has grown", "2011"),
    ("By 2020 it will have doubled", "2020"),
    ("a plan that runs until 2025", "2025"),
    ("early 2011", "2011"),
    ("in late 2016 it merged", "2016"),
    ("Late 2016 saw a merger", "2016"),
    ("mid-2016", "2016"),
    ("in mid 2016", "2016"),
    ("in the middle of 2016", "2016"),
    ("at the end of 2016", "2016"),
    ("towards the end of 2016", "2016"),
    ("by end-2016", "2016"),
    ("by year-end 2016", "2016"),
    ("at the beginning of 2016", "2016"),
    ("the start of 2016", "2016"),
    ("as early as 2012", "2012"),
    ("back in 2009", "2009"),
    ("throughout 2015", "2015"),
    ("lower than in 2015", "2015"),
    ("in the summer of 2014", "2014"),
    ("in summer 2014", "2014"),
    ("the firm’s 2014 IPO", "2014"),
    ("the firm's 2014 IPO", "2014"),
    ("a 2015 report", "2015"),
    ("for fiscal 2017", "2017"),
    ("in fiscal year 2017", "2017"),
    ("the year of 2015", "2015"),
    ("2016 was a hard year", "2016"),
    ("The merger (2015) came first", "2015"),
    ("before 2013 and after 2015", "2013, 2015"),
]

RANGES = [
    ("between 2012 and 2014", "2012/2014"),
    ("from 2012 to 2014", "2012/2014"),
    ("from 2012 until 2014", "2012/2014"),
    ("in 2012-2014", "2012/2014"),
    ("in 2012–2014", "2012/2014"),
    ("the 2012-13 season", "2012/2013"),
    ("the 2012/13 season", "2012/2013"),
    ("from March to May 2017", "2017-03/2017-05"),
    ("between March and May 2017", "2017-03/2017-05"),
    ("March-May 2017", "2017-03/2017-05"),
    ("from December 2015 to January 2016", "2015-12/2016-01"),
    ("on November 3-5, 2017", "2017-11-03/2017-11-05"),
    ("on November 3–5, 2017", "2017-11-03/2017-11-05"),
    ("from Nov. 3 to Nov. 5, 2017", "2017-11-03/2017-11-05"),
    ("from November 3 through 5, 2017", "2017-11-03/2017-11-05"),
    ("3 to 5 November 2017", "2017-11-03/2017-11-05"),
    ("from October 30 to November 2, 2017", "2017-10-30/2017-11-02"),
    ("on November 3 and 5", "2017-11-03/2017-11-05"),
    ("in the 1990s", "1990/1999"),
    ("in the late 1990s", "1990/1999"),
    ("the early 2000s", "2000/2009"),
]

PARTS = [
    ("in the second quarter of 2016", "2016-04/2016-06"),
    ("the fourth quarter of fiscal year 2016", "2016-10/2016-12"),
    ("second-quarter 2016 revenue", "2016-04/2016-06"),
    ("in the second quarter of last year", "2016-04/2016-06"),
    ("in the second quarter", "2017-04/2017-06"),
    ("in the fourth quarter", "2017-10/2017-12"),
    ("Q2 2016", "2016-04/2016-06"),
    ("Q2, 2016", "2016-04/2016-06"),
    ("Q4 last year", "2016-10/2016-12"),
    ("Q3 revenue rose", "2017-07/2017-09"),
    ("2016Q2", "2016-04/2016-06"),
    ("in 2Q16", "2016-04/2016-06"),
    ("in 2Q2016", "2016-04/2016-06"),
    ("this quarter", "2017-10/2017-12"),
    ("last quarter", "2017-07/2017-09"),
    ("next quarter", "2018-01/2018-03"),
    ("in the first half of 2016", "2016-01/2016-06"),
    ("the second half of 2016", "2016-07/2016-12"),
    ("the latter half of 2016", "2016-07/2016-12"),
    ("the second half of last year", "2016-07/2016-12"),
    ("in the first half of this year", "2017-01/2017-06"),
    ("in the first half of the year", "2017-01/2017-06"),
    ("the second half of next year", "2018-07/2018-12"),
    ("in H2 2016", "2016-07/2016-12"),
    ("in H2 of 2016", "2016-07/2016-12"),
    ("in 2H 2016", "2016-07/2016-12"),
    ("in 1H17", "2017-01/2017-06"),
    ("the first six months of 2016", "2016-01/2016-06"),
    ("the first ten months of this year", "2017-01/2017-10"),
    ("in the first 11 months of 2016", "2016-01/2016-11"),
    ("in the first three quarters of 2017", "2017-01/2017-09"),
]

RELATIVE = [
    ("It was sold last year.", "2016"),
    ("It was sold late last year.", "2016"),
    ("It was sold at the start of last year.", "2016"),
    ("It was sold earlier this year.", "2017"),
    ("It is to open later this year.", "2017"),
    ("It is to open next year.", "2018"),
    ("It is to open early next year.", "2018"),
    ("It was sold last month.", "2017-10"),
    ("It was sold late last month.", "2017-10"),
    ("It was sold earlier this month.", "2017-11"),
    ("It is to open next month.", "2017-12"),
    ("It was sold last week.", "2017-11-06/2017-11-12"),
    ("It was sold earlier this week.", "2017-11-13/2017-11-19"),
    ("It is to open next week.", "2017-11-20/2017-11-26"),
    ("It was sold last weekend.", "2017-11-11/2017-11-12"),
    ("It was sold yesterday.", "2017-11-15"),
    ("It was sold today.", "2017-11-16"),
    ("It was sold last night.", "2017-11-15"),
    ("It is to open tomorrow.", "2017-11-17"),
    ("It was sold the day before yesterday.", "2017-11-14"),
    ("It was sold a year ago.", "2016"),
    ("It was sold three years ago.", "2014"),
    ("It was sold 12 years ago.", "2005"),
    ("It was sold about ten years ago.", "2007"),
    ("It was sold more than a decade ago.", "2007"),
    ("It was sold two decades ago.", "1997"),
    ("It was sold a month ago.", "2017-10"),
    ("It was sold 18 months ago.", "2016-05"),
    ("It was sold a week ago.", "2017-11-06/2017-11-12"),
    ("It was sold 20 days ago.", "2017-10-27"),
    ("It was sold 24 hours ago.", "2017-11-15"),
]

WEEKDAYS = [
    ("It said so on Monday.", "2017-11-13"),
    ("It said so on Wednesday evening.", "2017-11-15"),
    ("It said so on Thursday.", "2017-11-16"),
    ("It said so on Friday.", "2017-11-10"),
    ("It said so Tuesday.", "2017-11-14"),
    ("It said so last Friday.", "2017-11-10"),
    ("It said so last Thursday.", "2017-11-09"),
    ("after Monday's filing", "2017-11-13"),
    ("next Tuesday", "2017-11-21"),
]

WITHOUT_A_YEAR = [
    ("It fell on November 3.", "2017-11-03"),
    ("It fell on 3 November.", "2017-11-03"),
    ("It fell on Nov. 3.", "2017-11-03"),
    ("It fell on December 3.", "2016-12-03"),
    ("It fell in October.", "2017-10"),
    ("It fell in December.", "2016-12"),
    ("It fell early in May.", "2017-05"),
    ("It fell last December.", "2016-12"),
    ("It fell this May.", "2017-05"),
    ("It will open in December.", "2017-12"),
    ("It will open on December 3.", "2017-12-03"),
    ("It will open on January 5.", "2018-01-05"),
    ("It is expected to open by February.", "2018-02"),
    ("It opens next March.", "2018-03"),
    ("It fell on the 5th, the bank said.", "2017-11-05"),
    ("It fell on the 20th, the bank said.", "2017-10-20"),
    ("It fell on the 5th of last month.", "2017-10-05"),
]

NO_DATE = [
    "It has 2017 stores.",
    "It may rise; it might fall.",
    "Theresa May spoke.",
    "the march of progress",
    "two years of losses",
    "for three months",
    "over the past year",
    "in the last five years",
    "several years ago",
    "a few days ago",
    "three hours ago",
    "half a year ago",
    "in recent months",
    "the same year",
    "that month",
    "on Mondays",
    "after Black Friday",
    "open 24/7",
    "3/4 of users",
    "version 10.11.2",
    "at 10:30 am",
    "a 9.9 yuan meal",
    "No. 2016",
    "1,998 users",
    "1998 yuan",
    "$2015",
    "30 February 2016",
    "November 31, 2016",
    "2016-13-01",
    "a five-year plan",
    "the year-end bonus",
    "for the second time",
    "half of the users",
    "a quarter of the users",
    "the day after",
]

ALL = [*DAYS, *MONTHS, *YEARS, *RANGES, *PARTS, *RELATIVE, *WEEKDAYS, *WITHOUT_A_YEAR]


@pytest.mark.parametrize(("words", "dates"), ALL)
def test_an_expression_gives_its_date_at_its_own_precision(words: str, dates: str) -> None:
    assert dates_in(words) == dates


@pytest.mark.parametrize("words", NO_DATE)
def test_numbers_spans_and_habits_are_no_date(words: str) -> None:
    assert dates_in(words) == ""


@pytest.mark.parametrize(("words", "dates"), [*RELATIVE, *WEEKDAYS, *WITHOUT_A_YEAR])
def test_what_leans_on_the_published_date_gives_none_without_it(words: str, dates: str) -> None:
    assert dates_in(words, published=None) == "", f"with a published date it is {dates}"


OTHER_DAYS = [
    ("2018-01-05", "It fell last month.", "2017-12"),
    ("2018-01-05", "It fell in December.", "2017-12"),
    ("2018-01-05", "It fell in January.", "2018-01"),
    ("2018-01-05", "It fell last week.", "2017-12-25/2017-12-31"),
    ("2018-01-05", "It fell in the fourth quarter.", "2017-10/2017-12"),
    ("2018-01-05", "It fell last quarter.", "2017-10/2017-12"),
    ("2018-01-05", "It fell yesterday.", "2018-01-04"),
    ("2018-01-01", "It fell yesterday.", "2017-12-31"),
    ("2018-01-01", "It fell on Sunday.", "2017-12-31"),
    ("2016-03-01", "It fell yesterday.", "2016-02-29"),
    ("2017-03-01", "It fell yesterday.", "2017-02-28"),
    ("2016-03-01", "It fell on the 30th of last month.", ""),
    ("2016-06-30", "It opens next May.", "2017-05"),
    ("2016-05", "It fell last month.", "2016-04"),
    ("2016-05", "It fell yesterday.", ""),
    ("2016-05", "It fell on Monday.", ""),
    ("2016", "It fell last year.", "2015"),
    ("2016", "It fell three years ago.", "2013"),
    ("2016", "It fell three months ago.", ""),
    ("2016", "It fell last month.", ""),
    ("2016", "It fell on May 3.", "2016-05-03"),
    # "last" before the month that it is now; words of what is to come count only in their own clause
    ("2024-12-03", "Acme sued it last December.", "2023-12"),
    ("2024-12-03", "Acme sued it last November.", "2024-11"),
    ("2021-11-16", "It used to be Acme, which in April joined Foo.", "2021-04"),
    ("2019-01-15", "Acme raised $5 million from Foo in September.", "2018-09"),
    ("2017-12-04", "Acme, run by Sun Hao, paid for it in January.", "2017-01"),
    ("2015-07-17", "It will buy Acme, the firm said on Tuesday.", "2015-07-14"),
    ("2015-07-17", "Nine bodies will on Saturday publish the rules.", "2015-07-18"),
    ("2020-11-11", "It had been due to begin trading on Thursday.", "2020-11-12"),
    ("2019-11-01", "The rules take effect from March.", "2020-03"),
    ("2022-12-30", "2014, March – Acme opens.", "2014-03"),
    ("2022-12-30", "It grew. 2013, November. Foo gives money.", "2013-11"),
]


@pytest.mark.parametrize(("published", "words", "dates"), OTHER_DAYS)
def test_the_published_date_decides_and_is_never_made_finer(published: str, words: str, dates: str) -> None:
    assert dates_in(words, published=published) == dates


def test_a_weekday_beside_a_full_date_is_part_of_it() -> None:
    assert dates_in("It closed on Tuesday, November 14, 2017.", published="2018-01-05") == "2017-11-14"


def test_the_table_holds_what_was_promised() -> None:
    assert len({words for words, _ in ALL}) >= 150
