using TypedTap.RealService.Tests.Votable;
using TypedTap.Testing;

namespace TypedTap.RealService.Tests.Embedded;

/// <summary>pyvo as it is, at an embedded service.</summary>
public sealed class PyvoTests
{
    private const string Script =
        """
        import sys, warnings
        import pyvo
        from astropy.table import Table
        from pyvo.dal.adhoc import DatalinkResults
        heard = warnings.catch_warnings(record=True)
        said = heard.__enter__()
        warnings.simplefilter('always')
        url, bright, links_url, uploads, lists, user, password = sys.argv[1:]
        session = pyvo.auth.AuthSession()
        if user:
            session.credentials.set_password(user, password)
            # pyvo asks for the capabilities of TAP services only, and links are a service of their own.
            session.add_security_method_for_url(links_url, pyvo.auth.securitymethods.BASIC)
        service = pyvo.dal.TAPService(url, session=session)
        # pyvo follows the redirect of a deletion to the list of jobs, which CADC shows to nobody without a login.
        tidy = lists == 'True'
        def delete(job):
            try:
                job.delete()
            except pyvo.DALServiceError as refused:
                if tidy or '403' not in str(refused):
                    raise
        def run(query, **parameters):
            if tidy:
                return service.run_async(query, **parameters)
            job = service.submit_job(query, **parameters)
            job.run().wait(timeout=60)
            result = job.fetch_result()
            delete(job)
            return result
        print('tables', *sorted(t.name for t in service.tables if t.name.startswith('demo')))
        print('columns', *(c.name for c in service.tables['demo.stars'].columns))
        print('sync', *service.search(bright).to_table()['name'])
        print('async', *run(bright).to_table()['name'])
        mine = Table({'my_id': [1, 2], 'ra': [10.5, 99.0]})
        join = 'SELECT u.my_id, s.name FROM TAP_UPLOAD.t1 AS u JOIN demo.stars AS s ON u.ra = s.ra'
        if uploads == 'True':
            print('upload', *service.search(join, uploads={'t1': mine}).to_table()['name'])
            print('upload by job', *run(join, uploads={'t1': mine}).to_table()['name'])
        job = service.submit_job('SELECT * FROM demo.stars', maxrec=2)
        job.run().wait(timeout=60)
        print('job', job.phase, len(job.fetch_result()))
        delete(job)
        try:
            service.search('SELECT nope FROM demo.stars')
        except pyvo.DALQueryError as error:
            print('error', 'nope' in str(error))
        failed = service.submit_job('SELECT nope FROM demo.stars')
        failed.run().wait(timeout=60)
        print('failed', failed.phase)
        delete(failed)
        print('examples', len(service.examples))
        links = DatalinkResults.from_result_url(links_url + '?ID=a&ID=b', session=session)
        print('links', *(str(link.semantics) for link in links))
        for warning in said:
            # What Python and its libraries say of each other is not about the service.
            if not issubclass(warning.category, (DeprecationWarning, PendingDeprecationWarning, FutureWarning, ResourceWarning)):
                print('warning', warning.category.__name__, warning.message)
        """;

    // Not DaCHS with a login: its jobs are not below the URL of the service, and pyvo sends credentials only there.
    public static TheoryData<string, bool> Services => new()
    {
        { "Standard", false },
        { "Standard", true },
        { "DaCHS", false },
        { "argus", false },
        { "argus", true },
        { "tap_obs", false },
        { "tap_obs", true },
    };

    [RefereeTheory(RefereeTool.Pyvo)]
    [MemberData(nameof(Services))]
    public async Task Queries_jobs_uploads_tables_and_links(string name, bool withLogin)
    {
        var profile = EmbeddedStars.Profile(name);
        var listsJobs = withLogin || !profile.ListNeedsLogin;
        await using var service = await EmbeddedStars.StartAsync(EmbeddedStars.WithLogin(Options(profile), withLogin));
        var said = await Referee.RunAsync(
            RefereeTool.Pyvo,
            "-c",
            Script,
            service.Url.AbsoluteUri,
            EmbeddedStars.Bright,
            service.DataLinkUrl.AbsoluteUri,
            profile.AllowsUploads.ToString(),
            listsJobs.ToString(),
            withLogin ? EmbeddedStars.User : "",
            withLogin ? EmbeddedStars.Password : "");
        Assert.Equal(
            [
                "tables demo.stars demo.visits",
                "columns id ra dec name mag seen",
                "sync alpha beta",
                "async alpha beta",
                .. profile.AllowsUploads ? (string[])["upload alpha", "upload by job alpha"] : [],
                "job COMPLETED 2",
                "error True",
                "failed ERROR",
                "examples 1",
                "links #this #this",
            ],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Empty(service.LeftOverJobs);
        if (withLogin)
        {
            Assert.All(
                service.Requests.Where(request => request.Path.EndsWith("/sync", StringComparison.Ordinal)),
                request => Assert.NotNull(request.Headers.Find("Authorization")));
        }
    }

    private static EmbeddedTapServiceOptions Options(EmbeddedProfile profile) => new()
    {
        Profile = profile,
        Examples = [new EmbeddedExample("Bright stars", EmbeddedStars.Bright)],
        DataLink = id => id == "a" ? [new EmbeddedLink { Semantics = "#this", AccessUrl = new Uri("files/a.fits", UriKind.Relative) }] : [],
    };
}
