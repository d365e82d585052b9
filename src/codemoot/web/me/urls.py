"""The addresses of a person's own pages, under /me/."""

from django.urls import path

from codemoot.web.me import views

urlpatterns = [
    path("", views.account, name="account"),
    path("act-as/", views.act_as, name="act_as"),
    path("sessions/", views.sessions, name="sessions"),
    path("see-as/leave/", views.leave, name="leave_view"),
    path("see-as/<uuid:appointment_id>/", views.see_as, name="see_as"),
]
