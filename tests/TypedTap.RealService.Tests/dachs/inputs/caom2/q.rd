<?xml version="1.0" encoding="utf-8"?>
<resource schema="caom2" resdir=".">
  <meta name="creationDate">2026-01-01T00:00:00Z</meta>
  <meta name="title">CAOM2-like tables (synthetic)</meta>
  <meta name="description">Synthetic tables with the columns of CADC's caom2 schema.</meta>
  <meta name="subject">observational-astronomy</meta>
  <meta name="creator.name">Test, A. Nother</meta>
  <meta name="facility">Test Facility</meta>

  <!-- COLUMNS is filled in by gen_data.py from columns.csv.  The foreign keys are for TAP_SCHEMA
    only (metaOnly): real ones would make the import slower and fix its order. -->
  <table id="Observation" onDisk="True" adql="True" primary="obsID">
    <meta name="description">Observations</meta>
    <index columns="collection"/>
    <!--COLUMNS caom2.Observation-->
  </table>

  <table id="Plane" onDisk="True" adql="True" primary="planeID">
    <meta name="description">Planes (products of an observation)</meta>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">dl</meta>
      <meta name="idColumn">publisherID</meta>
    </meta>
    <foreignKey source="obsID" dest="obsID" inTable="Observation" metaOnly="True"/>
    <index columns="obsID"/>
    <index columns="publisherID"/>
    <index columns="position_bounds" method="GIST"/>
    <!--COLUMNS caom2.Plane-->
  </table>

  <table id="Artifact" onDisk="True" adql="True" primary="artifactID">
    <meta name="description">Artifacts (files of a plane)</meta>
    <foreignKey source="planeID" dest="planeID" inTable="Plane" metaOnly="True"/>
    <index columns="planeID"/>
    <!--COLUMNS caom2.Artifact-->
  </table>

  <table id="Part" onDisk="True" adql="True" primary="partID">
    <meta name="description">Parts of artifacts (FITS extensions)</meta>
    <foreignKey source="artifactID" dest="artifactID" inTable="Artifact" metaOnly="True"/>
    <!--COLUMNS caom2.Part-->
  </table>

  <table id="Chunk" onDisk="True" adql="True" primary="chunkID">
    <meta name="description">Data arrays within parts</meta>
    <foreignKey source="partID" dest="partID" inTable="Part" metaOnly="True"/>
    <!--COLUMNS caom2.Chunk-->
  </table>

  <table id="ObservationMember" onDisk="True" adql="True">
    <meta name="description">Members of composite observations</meta>
    <foreignKey source="parentID" dest="obsID" inTable="Observation" metaOnly="True"/>
    <foreignKey source="memberID" dest="observationURI" inTable="Observation" metaOnly="True"/>
    <!--COLUMNS caom2.ObservationMember-->
  </table>

  <table id="ProvenanceInput" onDisk="True" adql="True">
    <meta name="description">Inputs of planes</meta>
    <foreignKey source="outputID" dest="planeID" inTable="Plane" metaOnly="True"/>
    <foreignKey source="inputID" dest="planeURI" inTable="Plane" metaOnly="True"/>
    <!--COLUMNS caom2.ProvenanceInput-->
  </table>

  <table id="HarvestState" onDisk="True" adql="True" primary="stateID">
    <meta name="description">State of the harvester</meta>
    <!--COLUMNS caom2.HarvestState-->
  </table>

  <table id="HarvestSkipURI" onDisk="True" adql="True" primary="id">
    <meta name="description">What the harvester skipped</meta>
    <!--COLUMNS caom2.HarvestSkipURI-->
  </table>

  <table id="SIAv1" onDisk="True" adql="True">
    <meta name="description">Calibrated images as SIAv1 wants them</meta>
    <!--COLUMNS caom2.SIAv1-->
  </table>

  <table id="EnumField" onDisk="True" adql="True">
    <meta name="description">Combinations of enumerated values</meta>
    <!--COLUMNS caom2.EnumField-->
  </table>

  <table id="ObsCoreEnumField" onDisk="True" adql="True">
    <meta name="description">The same in ObsCore terms</meta>
    <!--COLUMNS caom2.ObsCoreEnumField-->
  </table>

  <table id="distinct_proposal_id" onDisk="True" adql="True">
    <meta name="description">Values of proposal_id</meta>
    <!--COLUMNS caom2.distinct_proposal_id-->
  </table>

  <table id="distinct_proposal_pi" onDisk="True" adql="True">
    <meta name="description">Values of proposal_pi</meta>
    <!--COLUMNS caom2.distinct_proposal_pi-->
  </table>

  <table id="distinct_proposal_title" onDisk="True" adql="True">
    <meta name="description">Values of proposal_title</meta>
    <!--COLUMNS caom2.distinct_proposal_title-->
  </table>

  <FEED source="%#copycsv" tbl="Observation"/>
  <FEED source="%#copycsv" tbl="Plane"/>
  <FEED source="%#copycsv" tbl="Artifact"/>
  <FEED source="%#copycsv" tbl="Part"/>
  <FEED source="%#copycsv" tbl="Chunk"/>
  <FEED source="%#copycsv" tbl="ObservationMember"/>
  <FEED source="%#copycsv" tbl="ProvenanceInput"/>
  <FEED source="%#copycsv" tbl="HarvestState"/>
  <FEED source="%#copycsv" tbl="HarvestSkipURI"/>
  <FEED source="%#copycsv" tbl="SIAv1"/>
  <FEED source="%#copycsv" tbl="EnumField"/>
  <FEED source="%#copycsv" tbl="ObsCoreEnumField"/>
  <FEED source="%#copycsv" tbl="distinct_proposal_id"/>
  <FEED source="%#copycsv" tbl="distinct_proposal_pi"/>
  <FEED source="%#copycsv" tbl="distinct_proposal_title"/>

  <service id="dl" allowed="dlmeta">
    <meta name="title">Datalink for caom2.Plane</meta>
    <meta name="shortName">caom2 dl</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//datalink#fromtable">
        <bind key="tableName">"\schema.plane"</bind>
        <bind key="idColumn">"publisherid"</bind>
      </descriptorGenerator>
      <metaMaker>
        <code>
          with base.getTableConn() as conn:
            for row in conn.queryToDicts(
                "SELECT uri, producttype, contenttype, contentlength"
                " FROM caom2.artifact WHERE planeid=%(planeid)s ORDER BY uri",
                descriptor.metadata):
              yield descriptor.makeLink(
                "http://archive.test/files/"+row["uri"],
                semantics={"science": "#this", "preview": "#preview",
                  "thumbnail": "#thumbnail"}.get(row["producttype"], "#auxiliary"),
                description=row["uri"],
                contentType=row["contenttype"],
                contentLength=row["contentlength"])
        </code>
      </metaMaker>
    </datalinkCore>
  </service>
</resource>
