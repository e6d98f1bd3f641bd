"""Small IATI files with invented organisations, as the versions of the standard write them."""

from pathlib import Path

PLAIN = """<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" xmlns:ns1="http://example.org/export">
  <iati-activity default-currency="EUR" xml:lang="en" hierarchy="1" humanitarian="1"
                 last-updated-datetime="2024-05-06T00:00:00" ns1:dataset="example">
    <iati-identifier>XX-EXA-1234-P1</iati-identifier>
    <reporting-org ref="XX-EXA-1234" type="21">
      <narrative>Riverbank Trust</narrative>
    </reporting-org>
    <title>
      <narrative>Courts that people can reach</narrative>
      <narrative xml:lang="fr">Des tribunaux accessibles</narrative>
    </title>
    <participating-org ref="GB-GOV-99" role="1" type="10">
      <narrative>Office for Example Aid</narrative>
    </participating-org>
    <participating-org ref="XX-EXA-1234" role="2" type="21">
      <narrative>Riverbank Trust</narrative>
    </participating-org>
    <participating-org role="4" type="22">
      <narrative>Lakeside Legal Aid</narrative>
    </participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2023-01-01"/>
    <activity-date type="2" iso-date="2023-02-01"/>
    <activity-date type="3" iso-date="2026-12-31"/>
    <activity-scope code="4"/>
    <recipient-country code="BI" percentage="75"/>
    <recipient-region code="289" vocabulary="1" percentage="25"/>
    <sector vocabulary="1" code="15130" percentage="60"/>
    <sector vocabulary="1" code="11110" percentage="40"/>
    <sector vocabulary="99" code="A"><narrative>Our own line</narrative></sector>
    <policy-marker vocabulary="1" code="1" significance="2"/>
    <policy-marker vocabulary="1" code="2" significance="0"/>
    <tag vocabulary="3" code="16.3"/>
    <transaction ref="t1">
      <transaction-type code="1"/>
      <transaction-date iso-date="2023-03-04"/>
      <value currency="GBP" value-date="2023-03-04">120,000.50</value>
      <provider-org ref="GB-GOV-99"><narrative>Office for Example Aid</narrative></provider-org>
    </transaction>
    <transaction>
      <transaction-type code="3"/>
      <transaction-date iso-date="2023-04-05"/>
      <value value-date="2023-04-05">5000</value>
      <receiver-org><narrative>Lakeside Legal Aid</narrative></receiver-org>
    </transaction>
    <transaction>
      <transaction-type code="3"/>
      <transaction-date iso-date="2023-04-05"/>
      <value value-date="2023-04-05">5000</value>
      <receiver-org><narrative>Lakeside Legal Aid</narrative></receiver-org>
    </transaction>
    <transaction>
      <transaction-type code="4"/>
      <transaction-date iso-date="2023-05-06"/>
      <value value-date="2023-05-06">-20</value>
    </transaction>
    <related-activity ref="XX-EXA-1234-P1-A" type="2"/>
    <budget><value currency="EUR">7</value></budget>
  </iati-activity>
  <iati-activity default-currency="EUR" xml:lang="en">
    <iati-identifier>XX-EXA-1234-P1-A</iati-identifier>
    <reporting-org ref="XX-EXA-1234" type="21">
      <narrative>Riverbank Trust</narrative>
    </reporting-org>
    <title><narrative>Mobile courts</narrative></title>
    <activity-status code="1"/>
    <recipient-country code="BI"/>
    <location>
      <name><narrative>Gitaraville</narrative></name>
      <location-id vocabulary="G1" code="4242"/>
      <administrative vocabulary="A3" level="2" code="BDI.9_1"/>
    </location>
    <related-activity ref="XX-EXA-1234-P1" type="1"/>
  </iati-activity>
</iati-activities>
"""

# Names in the element itself, one element a language, words in place of codes.
OLD = """<?xml version="1.0" encoding="ISO-8859-1"?>
<iati-activities version="1.05" xml:lang="fr">
  <iati-activity default-currency="USD">
    <reporting-org ref="FR-6" type="10">Agence d'exemple</reporting-org>
    <iati-identifier>FR-6-77</iati-identifier>
    <other-identifier owner-ref="FR-6">77/B</other-identifier>
    <title>Appui à la médiation</title>
    <title xml:lang="en">Support to mediation</title>
    <title xml:lang="sw">Msaada kwa upatanishi</title>
    <participating-org role="Funding" ref="FR-6" type="10">Agence d'exemple</participating-org>
    <participating-org role="Implementing" type="21">Maison des rives</participating-org>
    <activity-date type="start-actual" iso-date="2012-01-15"/>
    <activity-date type="end-planned">2013-06-30Z</activity-date>
    <activity-status code="3">Completion</activity-status>
    <recipient-country code="CD">Congo (RD)</recipient-country>
    <sector code="15220" vocabulary="DAC">Paix</sector>
    <transaction>
      <transaction-type code="D">Disbursement</transaction-type>
      <value currency="EUR" value-date="2012-02-03">1 500</value>
      <transaction-date iso-date="2012-02-03"/>
      <receiver-org>Maison des rives</receiver-org>
    </transaction>
  </iati-activity>
</iati-activities>
"""


def write_activities(path: Path, text: str = PLAIN, encoding: str = "utf-8") -> Path:
    """Write a file of activities."""
    path.write_text(text, encoding=encoding)
    return path


def activity(inside: str = "", identifier: str = "XX-EXA-1", attributes: str = "") -> str:
    """One activity with a title, in a file of its own."""
    return (
        f'<iati-activities version="2.03"><iati-activity xml:lang="en" {attributes}>'
        f"<iati-identifier>{identifier}</iati-identifier>"
        '<reporting-org ref="XX-EXA-9"><narrative>Riverbank Trust</narrative></reporting-org>'
        f"<title><narrative>Mobile courts</narrative></title>{inside}"
        "</iati-activity></iati-activities>"
    )


def paid(code: str, inside: str = "", value: str = "10", attributes: str = "") -> str:
    """A transaction of a type."""
    return (
        f'<transaction {attributes}><transaction-type code="{code}"/>'
        f'<transaction-date iso-date="2024-01-02"/><value currency="EUR">{value}</value>'
        f"{inside}</transaction>"
    )


def end(name: str, organisation: str) -> str:
    """Who stands at one end of it."""
    return f"<{name}><narrative>{organisation}</narrative></{name}>"


def planned(inside: str = "", value: str = "10", type_: str = "1") -> str:
    """A planned disbursement of the first quarter of 2024."""
    return (
        f'<planned-disbursement type="{type_}"><period-start iso-date="2024-01-01"/>'
        f'<period-end iso-date="2024-03-31"/><value currency="EUR">{value}</value>{inside}'
        "</planned-disbursement>"
    )
