namespace Pipeline.Storage;

/// <summary>The tables.</summary>
internal static class Tables
{
    /// <summary>Makes them where there are none.</summary>
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS scope (      -- who and what is asked, which all other tables hold for
            scope text NOT NULL, is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only));
        CREATE TABLE IF NOT EXISTS target (     -- up to where the archive has been read, by the archive's own clock
            name text PRIMARY KEY, ra double precision, dec double precision,
            mark timestamptz);                  -- null: nothing was ever found
        CREATE TABLE IF NOT EXISTS round (      -- the round that is under way, if there is one
            is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
            question text NOT NULL, job text, is_staged boolean NOT NULL DEFAULT false);
        CREATE TABLE IF NOT EXISTS match (      -- a target in the footprint of a plane
            target text, publisher_id text, collection text, observation_id text, product_id text, instrument_name text,
            time_exposure double precision, last_modified timestamptz,
            PRIMARY KEY (target, publisher_id));
        CREATE TABLE IF NOT EXISTS plane (      -- what DataLink said of it
            publisher_id text PRIMARY KEY,
            links text NOT NULL,                -- Found, Fault, Missing, Failed
            message text,                       -- why something is missing
            is_complete boolean NOT NULL,       -- all links, and all files
            asked timestamptz NOT NULL);
        CREATE TABLE IF NOT EXISTS file (
            publisher_id text, uri text,
            outcome text NOT NULL,              -- Saved, Skipped, Denied, NotFound, Corrupt, Failed
            path text,                          -- in the folder; null unless it is there
            size bigint, checksum text, proof text NOT NULL, message text,
            PRIMARY KEY (publisher_id, uri));
        """;
}
